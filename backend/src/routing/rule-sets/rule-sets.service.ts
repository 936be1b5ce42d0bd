import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { refuseMarked } from '../../platform/http/marking.interceptor.js';
import { findMarking } from '../../platform/marking/marking-scan.js';
import { authorise, Refusal } from '../../platform/refusal.js';
import { wrongField } from '../../platform/validation.js';
import { requireVersion } from '../../platform/versions.js';
import type { RuleTable } from '../routing-rule-set.contract.js';
import type { ChangeRuleSet, DraftRuleSet, PublishRuleSet, RuleSetFile } from './rule-set.contract.js';
import { ruleSetPolicy } from './rule-set.policy.js';
import { addDraft, type KeptRuleSet, keepTable, lockedRuleSet } from './rule-sets.store.js';

type Kept = KeptRuleSet & { faults: number };

/** Drafting, checking and publishing decision tables; every step is in the audit trail. */
@Injectable()
export class RuleSetsService {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async draft(actor: Actor, { basedOn, note }: DraftRuleSet): Promise<string> {
    authorise(ruleSetPolicy.draft(actor));
    return this.db.inTransaction(actor, async (tx) => {
      const { table } = await lockedRuleSet(tx, basedOn);
      const { id, version } = await addDraft(tx, actor, { basedOn, note, table });
      await recordAudit(tx, actor, 'rule-set.drafted', id, { version, basedOn });
      return version;
    });
  }

  /** What comes from a file is a draft like any other, changed in every part by whoever brought it. */
  async bringIn(actor: Actor, { version: from, note, table }: RuleSetFile): Promise<string> {
    authorise(ruleSetPolicy.draft(actor));
    await this.refuseMarkedWords(actor, table, note);
    return this.db.inTransaction(actor, async (tx) => {
      const { id, version } = await addDraft(tx, actor, { basedOn: null, note, table });
      await tx.query('update routing_rule_set set editors = array[$2::uuid] where version = $1', [
        version,
        actor.personId,
      ]);
      await recordAudit(tx, actor, 'rule-set.imported', id, { version, from });
      return version;
    });
  }

  async change(actor: Actor, version: string, expected: number, input: ChangeRuleSet): Promise<void> {
    await this.refuseMarkedWords(actor, input.table, input.note ?? '');
    await this.with(actor, version, async (tx, set) => {
      authorise(ruleSetPolicy.draft(actor));
      if (!ruleSetPolicy.edit(actor, set)) throw isPublished;
      requireVersion(expected, { version: set.revision }, { table: set.table, note: set.note });
      await keepTable(tx, actor, set, { table: input.table, note: input.note ?? set.note });
      await recordAudit(tx, actor, 'rule-set.changed', set.id, { version, revision: set.revision + 1 });
    });
  }

  async check(actor: Actor, version: string, expected: number): Promise<void> {
    await this.with(actor, version, async (tx, set) => {
      authorise(ruleSetPolicy.draft(actor));
      requireVersion(expected, { version: set.revision }, { table: set.table, note: set.note });
      if (set.status !== 'draft') throw notADraft;
      if (set.faults > 0) throw faulty;
      if (!ruleSetPolicy.isSecond(actor, set)) throw fourEyes;
      await tx.query(
        `update routing_rule_set set status = 'checked', checked_by = $2, checked_at = now() where version = $1`,
        [version, actor.personId],
      );
      await recordAudit(tx, actor, 'rule-set.checked', set.id, { version, revision: set.revision });
    });
  }

  /** Also how an earlier version comes back: in one step, because it was checked when it was first published. */
  async publish(actor: Actor, version: string, { from, reason }: PublishRuleSet): Promise<void> {
    const begins = from ? new Date(from) : new Date();
    if (from && begins.getTime() < Date.now() - 60_000) throw inThePast;
    await this.with(actor, version, async (tx, set) => {
      authorise(ruleSetPolicy.draft(actor));
      if (set.status === 'draft') throw notChecked;
      if (set.inForce || set.planned) throw alreadyPublished;
      if (set.faults > 0) throw faulty;
      await tx.query(`update routing_rule_set set status = 'published' where version = $1`, [version]);
      await tx.query(
        'insert into routing_publication (version, published_from, published_by, reason) values ($1, coalesce($2, now()), $3, $4)',
        [version, from ? begins : null, actor.personId, reason],
      );
      await recordAudit(tx, actor, 'rule-set.published', set.id, { version, from: begins.toISOString() });
    });
  }

  /** A publication that has begun is history; one that has not is taken back. */
  async cancel(actor: Actor, version: string): Promise<void> {
    await this.with(actor, version, async (tx, set) => {
      authorise(ruleSetPolicy.draft(actor));
      if (!set.planned) throw nothingPlanned;
      await tx.query(
        `update routing_publication set cancelled_at = now(), cancelled_by = $2
         where version = $1 and cancelled_at is null and published_from > now()`,
        [version, actor.personId],
      );
      await tx.query(
        `update routing_rule_set set status = 'checked' where version = $1 and checked_at is not null
           and not exists (select from routing_publication where version = $1 and cancelled_at is null)`,
        [version],
      );
      await recordAudit(tx, actor, 'rule-set.publication-cancelled', set.id, { version });
    });
  }

  async discard(actor: Actor, version: string): Promise<void> {
    await this.with(actor, version, async (tx, set) => {
      authorise(ruleSetPolicy.draft(actor));
      if (!ruleSetPolicy.discard(actor, set)) throw isPublished;
      await tx.query(`update routing_rule_set set status = 'discarded' where version = $1`, [version]);
      await recordAudit(tx, actor, 'rule-set.discarded', set.id, { version });
    });
  }

  private with(actor: Actor, version: string, work: (tx: Tx, set: Kept) => Promise<void>): Promise<void> {
    return this.db.inTransaction(actor, async (tx) => work(tx, await lockedRuleSet(tx, version)));
  }

  /** Codes of confidentiality levels belong in conditions, so only what people wrote is read for markings. */
  private async refuseMarkedWords(actor: Actor, { rules, ccRules }: RuleTable, note: string): Promise<void> {
    const found = findMarking({
      note,
      rules: rules.map(({ reason, note: remark, block }) => ({ reason, note: remark, block })),
      ccRules: ccRules.map(({ reason }) => ({ reason })),
    });
    if (found) await refuseMarked(this.db, actor, found, this.config.securityContact);
  }
}

const isPublished = new Refusal(409, 'rule-set-published', {
  nl: 'Deze versie is gepubliceerd en verandert niet meer. Maak er een nieuw concept van.',
  en: 'This version was published and no longer changes. Make a new draft of it.',
});
const notADraft = new Refusal(409, 'not-a-draft', {
  nl: 'Alleen een concept wordt nagekeken.',
  en: 'Only a draft is checked.',
});
const faulty = new Refusal(409, 'rule-set-faulty', {
  nl: 'In deze versie staan nog fouten. Bij elke regel staat wat er mis is.',
  en: 'This version still has faults. Each rule says what is wrong.',
});
const fourEyes = new Refusal(403, 'four-eyes', {
  nl: 'U hebt aan dit concept gewerkt. Iemand anders moet het nakijken.',
  en: 'You worked on this draft. Someone else has to check it.',
});
const notChecked = new Refusal(409, 'not-checked', {
  nl: 'Laat dit concept eerst door een tweede persoon nakijken.',
  en: 'Have this draft checked by a second person first.',
});
const alreadyPublished = new Refusal(409, 'already-published', {
  nl: 'Deze versie beslist nu al, of staat al gepland.',
  en: 'This version decides already, or is planned already.',
});
const nothingPlanned = new Refusal(409, 'nothing-planned', {
  nl: 'Er staat geen publicatie van deze versie gepland.',
  en: 'No publication of this version is planned.',
});
const inThePast = wrongField(
  'from',
  'in-the-past',
  'Kies een moment dat nog komt, of laat het leeg voor nu.',
  'Choose a moment still to come, or leave it empty for now.',
);
