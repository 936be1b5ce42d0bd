import { Inject, Injectable } from '@nestjs/common';
import { findPerson, newToken, siteOf } from '../../accounts/index.js';
import type { Actor } from '../../platform/actor.js';
import { addAudience } from '../../platform/audience.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { queueMail } from '../../platform/mail/mail.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import { fault, InvalidInput } from '../../platform/validation.js';
import type { Organisation } from '../organisation.entity.js';
import { organisationPolicy } from '../organisation.policy.js';
import { lockedOrganisation } from '../organisations.queries.js';
import { mustReadRegistration } from '../registration-readers.js';
import type { Invitation, Invite } from './invitation.contract.js';
import { invitationLetter } from './invitation.letter.js';
import { lastDay, mostOpen } from './invitation.rules.js';
import { invitationById } from './invitations.queries.js';

/** Inviting people to an organisation: the link in the mail is what lets them in. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  /** Does the same for an address that is known here as for a new one: inviting tells nothing about who has an account. */
  async invite(actor: Actor, organisationId: string, { email, role, expiresOn }: Invite): Promise<Invitation> {
    const last = lastDay(expiresOn, new Date());
    if (last === null) throw wrongDay;
    return this.db.inTransaction(actor, async (tx) => {
      const one = await administered(tx, actor, organisationId);
      if (!organisationPolicy.takesIn(one)) throw closed;
      await refuseWhenInvited(tx, organisationId, email);
      const { token, tokenHash } = newToken();
      const id = uuidv7();
      await addAudience(tx, id, `org:${organisationId}`, 'owner');
      await addAudience(tx, id, 'system:invitations', 'system');
      await tx.query(
        `insert into invitation (id, organisation_id, email, role, token_hash, invited_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, ($7::date + 1)::timestamp at time zone 'Europe/Amsterdam')`,
        [id, organisationId, email, role, tokenHash, actor.personId, last],
      );
      const known = await findPerson(tx, email);
      const letter = invitationLetter({
        ...{ to: email, language: known?.language ?? actor.language, role, lastDay: last },
        ...{ inviter: actor.name, organisation: one.name, link: `${siteOf(this.config)}/invitation?token=${token}` },
      });
      await queueMail(tx, actor, id, letter);
      await recordAudit(tx, actor, 'invitation.made', organisationId, { invitationId: id, role });
      return invitationById(tx, id);
    });
  }

  async withdraw(actor: Actor, organisationId: string, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      await administered(tx, actor, organisationId);
      const [found]: { outcome: string | null }[] = await tx.query(
        'select outcome from invitation where id = $1 and organisation_id = $2 for update',
        [id, organisationId],
      );
      if (!found) throw notFound();
      if (found.outcome === 'accepted') throw alreadyAccepted;
      if (found.outcome === 'withdrawn') return;
      await tx.query(`update invitation set outcome = 'withdrawn', ended_at = now() where id = $1`, [id]);
      await recordAudit(tx, actor, 'invitation.withdrawn', organisationId, { invitationId: id });
    });
  }
}

async function administered(tx: Tx, actor: Actor, id: string): Promise<Organisation> {
  const one = await lockedOrganisation(tx, actor, id);
  await mustReadRegistration(tx, actor, id);
  authorise(organisationPolicy.administers(actor, one));
  return one;
}

async function refuseWhenInvited(tx: Tx, organisationId: string, email: string): Promise<void> {
  const [found]: { isMember: boolean; isInvited: boolean; open: number }[] = await tx.query(
    `select exists (select from person p join current_grant g on g.person_id = p.id
         where lower(p.email) = lower($3) and g.principal = $2) "isMember",
       coalesce(bool_or(lower(i.email) = lower($3)), false) "isInvited", count(*)::int "open"
     from invitation i where i.organisation_id = $1 and i.outcome is null and i.expires_at > now()`,
    [organisationId, `org:${organisationId}`, email],
  );
  if (found?.isMember) throw alreadyMember;
  if (found?.isInvited) throw alreadyInvited;
  if ((found?.open ?? 0) >= mostOpen) throw tooMany;
}

const wrongDay = new InvalidInput([
  {
    ...{ code: 'custom', message: 'out-of-range', path: ['expiresOn'] },
    params: fault(
      'out-of-range',
      'Kies een dag vanaf vandaag, binnen 90 dagen.',
      'Choose a day from today, within 90 days.',
    ),
  } as InvalidInput['issues'][number],
]);

const closed = new Refusal(409, 'organisation-closed', {
  nl: 'Deze organisatie kan nu niemand toelaten, omdat zij geblokkeerd of niet toegelaten is.',
  en: 'This organisation cannot let anyone in now, because it is blocked or was not admitted.',
});

const alreadyMember = new Refusal(409, 'already-member', {
  nl: 'Wie dit e-mailadres heeft, hoort al bij uw organisatie.',
  en: 'Whoever has this e-mail address already belongs to your organisation.',
});

const alreadyInvited = new Refusal(409, 'already-invited', {
  nl: 'Dit e-mailadres heeft al een uitnodiging die nog werkt. Trek die eerst in.',
  en: 'This e-mail address has an invitation that still works. Withdraw that one first.',
});

const alreadyAccepted = new Refusal(409, 'already-accepted', {
  nl: 'Deze uitnodiging is al aangenomen. Verwijder het lid als dat niet klopt.',
  en: 'This invitation was already accepted. Remove the member if that is not right.',
});

const tooMany = new Refusal(409, 'too-many-invitations', {
  nl: `Er staan al ${mostOpen} uitnodigingen open. Trek er eerst een in.`,
  en: `There are ${mostOpen} open invitations already. Withdraw one first.`,
});
