import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { canSee } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { grant, revoke } from '../../platform/grants.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import { withdrawInvitationsOf } from '../invitations/open-invitations.js';
import { Organisation } from '../organisation.entity.js';
import type { Member } from './member.contract.js';
import { AdministrationHandedOver, MembershipChanged, MembershipEnded } from './member.events.js';
import { memberPolicy } from './member.policy.js';
import { administratorsOf, memberOf } from './members.queries.js';
import { letOut } from './participation.js';

/** What happens to members once they are in: other roles, leaving, and who administers. */
@Injectable()
export class MembersService {
  constructor(private readonly db: Database) {}

  async change(actor: Actor, id: string, personId: string, roles: readonly string[]): Promise<Member> {
    return this.db.inTransaction(actor, async (tx) => {
      const one = await held(tx, actor, id);
      authorise(memberPolicy.change(actor, one));
      const { roles: before } = await memberOf(tx, id, personId);
      if (!roles.includes('org_admin')) await refuseWhenNeeded(tx, one, personId);
      await setRoles(tx, id, personId, before, roles);
      await recordEvent(tx, actor, MembershipChanged, id, { organisationId: id, personId, roles: [...roles] });
      return memberOf(tx, id, personId);
    });
  }

  async remove(actor: Actor, id: string, personId: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const one = await held(tx, actor, id);
      authorise(memberPolicy.remove(actor, one, personId));
      await memberOf(tx, id, personId);
      await refuseWhenNeeded(tx, one, personId);
      await withdrawInvitationsOf(tx, id, personId);
      await letOut(tx, one, personId);
      const how = actor.personId === personId ? 'left' : 'removed';
      await recordEvent(tx, actor, MembershipEnded, id, { organisationId: id, personId, how });
    });
  }

  /** The actor stays a member: with what else they held, or reading along. */
  async handOver(actor: Actor, id: string, personId: string): Promise<Member> {
    const previousId = actor.personId ?? '';
    return this.db.inTransaction(actor, async (tx) => {
      const one = await held(tx, actor, id);
      authorise(memberPolicy.handOver(actor, one));
      if (personId === previousId) throw toYourself;
      const { roles } = await memberOf(tx, id, personId);
      const { roles: own } = await memberOf(tx, id, previousId);
      await setRoles(tx, id, personId, roles, [...roles, 'org_admin']);
      const kept = own.filter((role) => role !== 'org_admin');
      await setRoles(tx, id, previousId, own, kept.length > 0 ? kept : ['org_viewer']);
      await recordEvent(tx, actor, AdministrationHandedOver, id, { organisationId: id, personId, previousId });
      return memberOf(tx, id, personId);
    });
  }
}

/** Under lock: two administrators who leave at the same moment must not leave the organisation to nobody. */
async function held(tx: Tx, actor: Actor, id: string): Promise<Organisation> {
  const one = await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!one || !(await canSee(tx, actor, id))) throw notFound();
  return one;
}

async function refuseWhenNeeded(tx: Tx, one: Organisation, personId: string): Promise<void> {
  if (memberPolicy.isNeeded(one, await administratorsOf(tx, one.id), personId)) throw lastAdministrator;
}

/** What is new comes first, so that at no moment the person is no member at all. */
async function setRoles(
  tx: Tx,
  id: string,
  personId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  for (const role of after) await grant(tx, personId, `org:${id}`, role);
  for (const role of before) if (!after.includes(role)) await revoke(tx, personId, `org:${id}`, role);
  if (before.includes('org_admin') && !after.includes('org_admin')) await withdrawInvitationsOf(tx, id, personId);
}

const lastAdministrator = new Refusal(409, 'last-administrator', {
  nl: 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder, of draag het beheer over.',
  en: 'This is the last administrator. First make someone else administrator, or hand the administration over.',
});

const toYourself = new Refusal(409, 'not-yourself', {
  nl: 'U beheert deze organisatie al. Kies iemand anders.',
  en: 'You administer this organisation already. Choose someone else.',
});
