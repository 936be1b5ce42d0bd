import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import { Database, type Tx } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import { type OrganisationsFound, type OrganisationView } from './organisation.contract.js';
import { Organisation, type OrgVerification, type RegistrationStatus } from './organisation.entity.js';
import { organisationPolicy } from './organisation.policy.js';
import { organisationPart } from './organisation-parts.js';
import { type RegistrationFields, registrationForm } from './registration.form.js';
import type { VerificationView } from './verification/verification.contract.js';
import { VerificationQueries } from './verification/verification.queries.js';
import { decisionCodes, mayBeDecided, mayReportOwnership, needsFourEyes } from './verification/verification.rules.js';

interface Row {
  id: string;
  profileId: string;
  name: string;
  orgType: string;
  region: string | null;
  nldAreas: string[];
  capabilities: string[];
  status: RegistrationStatus;
  verification: OrgVerification;
  version: number;
  createdAt: Date;
  /** Whether the actor sees the registration, and not only the profile. */
  whole: boolean;
}

const sees = (id: string, principals: string) =>
  `(${visibleTo(`${id}.id`, principals)} or ${visibleTo(`${id}.profile_id`, principals)})`;

/** Reading organisations: everything for itself and its desk, a profile for participants. */
@Injectable()
export class OrganisationsQueries {
  constructor(
    private readonly db: Database,
    private readonly verification: VerificationQueries,
  ) {}

  async read(actor: Actor, id: string): Promise<OrganisationView> {
    const row = await this.row(actor, id);
    const verification =
      row.whole || organisationPolicy.seesStanding(actor) ? await this.verification.of(actor, row) : noVerification;
    const { name: legalName, orgType, region, nldAreas, capabilities, version } = row;
    return {
      ...emptyForm,
      ...(row.whole ? await this.registration(actor, row) : withoutRegistration),
      ...standing(actor, row),
      ...verification,
      ...{ id, legalName, orgType, region, nldAreas, capabilities, version },
      can: abilities(actor, row, verification),
    };
  }

  /** Only what the actor sees anyway: of any other number nobody learns whether it is here. */
  async find(actor: Actor, kvkNumber: string): Promise<OrganisationsFound> {
    const items = await this.db.readAs<OrganisationsFound['items'][number]>(
      actor,
      'organisation-by-kvk',
      `select id, name, kvk_number "kvkNumber" from organisation o
       where kvk_number = $1 and status not in ('rejected', 'archived') and ${sees('o', '$2')}`,
      [kvkNumber, actor.principals],
    );
    return { items, next: null };
  }

  private async row(actor: Actor, id: string): Promise<Row> {
    const [row] = await this.db.readAs<Row>(
      actor,
      'organisation-by-id',
      `select o.id, o.profile_id "profileId", o.name, o.org_type "orgType", o.region, o.nld_areas "nldAreas", o.capabilities,
         o.status, o.verification, o.version, o.created_at "createdAt", ${visibleTo('o.id', '$2')} whole
       from organisation o where o.id = $1 and ${sees('o', '$2')}`,
      [id, actor.principals],
    );
    if (!row) throw notFound();
    return row;
  }

  private async registration(actor: Actor, { id, profileId, createdAt }: Row) {
    const [contents, abro, ownAudience, profileAudience, cases] = await Promise.all([
      this.db.contentAs<{ fields: RegistrationFields }>(actor, 'organisation_registration', [id]),
      this.db.contentAs<{
        status: RegistrationFields['abroStatus'];
        certificates: NonNullable<RegistrationFields['certificates']>;
      }>(actor, 'organisation_abro', [id]),
      organisationPart('audience')(this.db, actor, id),
      organisationPart('audience')(this.db, actor, profileId),
      organisationPart('case')(this.db, actor, [id]),
    ]);
    const [fields, { status: abroStatus = null, certificates = [] } = {}] = [contents.get(id)?.fields, abro.get(id)];
    const held = [...(fields?.certificates ?? []), ...certificates];
    return {
      ...fields,
      certificates: held.length > 0 ? held : (fields?.certificates ?? null),
      abroStatus,
      registeredAt: createdAt.toISOString(),
      audience: [...ownAudience, ...profileAudience],
      case: cases.get(id) ?? null,
    };
  }
}

const emptyForm = Object.fromEntries(
  Object.keys(registrationForm.fields).map((name) => [name, null]),
) as unknown as RegistrationFields;

const noVerification: VerificationView = {
  pendingDecision: null,
  letter: null,
  question: null,
  ownersHoldUntil: null,
  sameNumber: null,
};

const withoutRegistration = { registeredAt: null, audience: [], case: null };

const standing = (actor: Actor, { whole, status, verification }: Row) =>
  whole || organisationPolicy.seesStanding(actor)
    ? { status, orgVerification: verification }
    : { status: null, orgVerification: null };

const abilities = (actor: Actor, row: Row, { pendingDecision }: VerificationView): OrganisationView['can'] => {
  const administers = organisationPolicy.administers(actor, row);
  return {
    seeRegistration: row.whole,
    seeMembers: row.whole,
    admitMembers: organisationPolicy.admit(actor, row),
    join: organisationPolicy.join(actor, row),
    decide: decisionCodes.filter(
      (decision) =>
        organisationPolicy.decide(actor, decision) &&
        mayBeDecided({ ...row, before: null }, decision) &&
        !(pendingDecision && needsFourEyes(decision)),
    ),
    confirm: pendingDecision !== null && pendingDecision.proposedBy.id !== actor.personId,
    ask: organisationPolicy.verifies(actor) && row.status === 'ownership_review',
    answer: administers && row.status === 'more_info',
    reportOwnershipChange: administers && mayReportOwnership(row),
    archive: administers && row.status === 'verified',
    seeChecklist: row.whole && organisationPolicy.seesChecklist(actor),
  };
};

/** The row under lock, or 404 when the actor sees neither the registration nor the profile. */
export async function lockedOrganisation(tx: Tx, actor: Actor, id: string): Promise<Organisation> {
  const one = await tx
    .getRepository(Organisation)
    .createQueryBuilder('one')
    .setLock('pessimistic_write')
    .where('one.id = :id', { id })
    .andWhere(sees('one', ':principals'), { principals: actor.principals })
    .getOne();
  if (!one) throw notFound();
  return one;
}

interface Mine {
  id: string;
  name: string;
  kvkNumber: string | null;
  status: string;
  orgVerification: string;
}

export async function organisationsOfActor(db: Database, actor: Actor, ids: readonly string[]) {
  const rows = await db.readAs<Mine>(
    actor,
    'my-organisations',
    `select id, name, coalesce(kvk_number, claimed_number) "kvkNumber", status, verification "orgVerification" from organisation where id = any($1::uuid[]) order by name`,
    [ids],
  );
  return rows.map((row) => ({
    ...row,
    roles: actor.grants.filter(({ principal }) => principal === `org:${row.id}`).map(({ role }) => role),
    mayWrite: organisationPolicy.writesFor(actor, row),
  }));
}
