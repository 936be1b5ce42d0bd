import { Injectable } from '@nestjs/common';
import { NeedDirectory } from '../../opportunities/index.js';
import { OrganisationDirectory, organisationBlocked } from '../../organisations/index.js';
import type { Actor } from '../../platform/actor.js';
import { addAudience, visibleTo } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { once } from '../../platform/idempotency.js';
import { uuidv7 } from '../../platform/ids.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import { regionPolicy } from '../region.policy.js';
import type { DecideLink, ProposeLink } from './link.contract.js';
import { Link } from './link.entity.js';
import { LinkDecided, LinkProposed } from './link.events.js';
import { linkPolicy } from './link.policy.js';

const keyOf = ({ id: linkId, needId, needDesk, organisationId, desk }: Link) => ({
  linkId,
  needId,
  needDesk,
  organisationId,
  desk,
});

/** A regional adviser proposes; the need owner and the organisation decide. */
@Injectable()
export class LinksService {
  constructor(private readonly db: Database) {}

  async propose(actor: Actor, input: ProposeLink, key?: string): Promise<string> {
    return this.db.inTransaction(actor, (tx) =>
      once(tx, actor, key, { propose: input }, async () => {
        const link = tx.create(Link, {
          id: uuidv7(),
          proposedBy: actor.personId ?? '',
          ...(await this.ends(tx, actor, input)),
        });
        await keepOnce(tx, link);
        await this.openTo(tx, link);
        await tx.query('insert into link_text (id, reason) values ($1, $2)', [link.id, input.reason]);
        await recordEvent(tx, actor, LinkProposed, link.id, keyOf(link));
        return link.id;
      }),
    );
  }

  async decide(actor: Actor, id: string, { agree, reason }: DecideLink): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const link = await this.held(tx, actor, id);
      const side = linkPolicy.sideOf(actor, link);
      authorise(side !== null);
      if (!side) return;
      if (side === 'organisation') await refuseBlocked(tx, link);
      link.decide(side, agree, actor.personId);
      await tx.save(link);
      await tx.query(`update link_text set ${side}_reason = $2 where id = $1`, [id, reason]);
      await recordEvent(tx, actor, LinkDecided, id, { ...keyOf(link), side, agree, status: link.status });
    });
  }

  /** What the adviser may not see does not exist, so it cannot be linked. */
  private async ends(tx: Tx, actor: Actor, { needId, organisationId }: ProposeLink) {
    const need = await NeedDirectory.seenCard(tx, actor, needId);
    const organisation = await OrganisationDirectory.lockedCard(tx, organisationId);
    const desk = organisation && regionPolicy.agencyFor(actor, organisation);
    if (!need || !desk) throw notFound();
    return { needId, needDesk: need.desk, organisationId, desk };
  }

  private async openTo(tx: Tx, { id, desk, needDesk, organisationId }: Link): Promise<void> {
    for (const principal of [`desk:${desk}`, `needs:${needDesk}`, `org:${organisationId}`])
      await addAudience(tx, id, principal, 'link');
    await addAudience(tx, id, 'role:auditor', 'auditor');
  }

  private async held(tx: Tx, actor: Actor, id: string): Promise<Link> {
    const link = await tx
      .getRepository(Link)
      .createQueryBuilder('link')
      .setLock('pessimistic_write')
      .where('link.id = :id', { id })
      .andWhere(visibleTo('link.id', ':principals'), { principals: actor.principals })
      .getOne();
    if (!link) throw notFound();
    return link;
  }
}

/** Holds the organisation's row, so that a block and a decision follow one another. */
async function refuseBlocked(tx: Tx, { organisationId }: Link): Promise<void> {
  const card = await OrganisationDirectory.lockedCard(tx, organisationId);
  if (card?.verification === 'blocked') throw organisationBlocked;
}

/** One open link a pair: of two proposals at the same time the second waits for the first and is told of it. */
async function keepOnce(tx: Tx, link: Link): Promise<void> {
  const kept: unknown[] = await tx.query(
    `insert into link (id, need_id, need_desk, organisation_id, desk, proposed_by, proposed_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (need_id, organisation_id) where status <> 'declined' do nothing returning 1`,
    [
      link.id,
      link.needId,
      link.needDesk,
      link.organisationId,
      link.desk,
      link.proposedBy,
      link.proposedAt,
      link.status,
    ],
  );
  if (kept.length > 0) return;
  const [first]: { id: string }[] = await tx.query(
    `select id from link where need_id = $1 and organisation_id = $2 and status <> 'declined'`,
    [link.needId, link.organisationId],
  );
  throw new Refusal(409, 'link-exists', linkExists, { linkId: first?.id });
}

const linkExists = {
  nl: 'Deze koppeling is al voorgesteld. Open de koppeling om te zien hoe het ermee staat.',
  en: 'This link was proposed already. Open it to see how it stands.',
};
