import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import { Database } from '../../platform/database.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { decide, type RuleSet, ruleSetOf } from '../../routing/index.js';
import { Tally } from './tally.rules.js';
import type { AskWhatIf, Destination, WhatIfLine } from './what-if.contract.js';

type Facts = Parameters<typeof decide>[1];

interface Row {
  id: string;
  itemId: string;
  itemType: string;
  reference: string | null;
  facts: Facts;
  orgType: string | null;
  orgVerification: string | null;
  deskNow: string | null;
  open: boolean;
  movedByHand: boolean;
}

const batch = 1_000;
const first = '00000000-0000-0000-0000-000000000000';

/** Which items another table of rules would send elsewhere. It writes nothing, and stops when nobody listens any more. */
@Injectable()
export class WhatIfService {
  constructor(private readonly db: Database) {}

  /** Refuses before the first line, so that a caller gets a proper answer when it cannot begin. */
  async prepare(actor: Actor, input: AskWhatIf): Promise<{ now: RuleSet; then: RuleSet; total: number }> {
    const [now, then] = [await ruleSetOf(this.db.reader), await ruleSetOf(this.db.reader, input.version)];
    if (!then) throw (await this.exists(input.version)) ? faulty : notFound();
    if (!now) throw notFound();
    const [{ total } = { total: 0 }] = await this.db.reader.query<{ total: number }[]>(
      `select count(*)::int total from routing_decision d where ${chosen(input)}`,
      chosenBy(actor, input),
    );
    if (!('days' in input) && total === 0) throw notFound();
    return { now, then, total };
  }

  async *lines(
    actor: Actor,
    input: AskWhatIf,
    { now, then, total }: { now: RuleSet; then: RuleSet; total: number },
  ): AsyncGenerator<WhatIfLine> {
    const tally = new Tally();
    let [done, after, told] = [0, first, 0];
    for (;;) {
      const rows = await this.batchAfter(actor, input, after);
      for (const row of rows) {
        const facts = factsNow(row);
        tally.add(row, destination(now, facts), destination(then, facts));
      }
      done += rows.length;
      after = rows.at(-1)?.id ?? after;
      if (rows.length < batch) break;
      if (Date.now() - told < 500) continue;
      told = Date.now();
      yield { done, total: Math.max(total, done) };
    }
    yield { result: tally.result(then.meta.version, now.meta.version) };
  }

  private async batchAfter(actor: Actor, input: AskWhatIf, after: string): Promise<Row[]> {
    return this.db.reader.query<Row[]>(
      `select d.id, d.item_id "itemId", d.item_type "itemType", i.reference, d.facts,
         o.org_type "orgType", o.verification "orgVerification", c.desk "deskNow",
         c.id is not null and c.closed_at is null "open", coalesce(c.desk <> d.department, false) "movedByHand"
       from routing_decision d join item i on i.id = d.item_id left join organisation o on o.id = d.organisation_id
       left join desk_case c on c.item_id = d.item_id
       where ${chosen(input)} and d.id > $2 order by d.id limit ${batch}`,
      [...chosenBy(actor, input), after],
    );
  }

  private async exists(version: string): Promise<boolean> {
    const rows = await this.db.reader.query<unknown[]>(
      `select 1 from routing_rule_set where version = $1 and status <> 'discarded'`,
      [version],
    );
    return rows.length > 0;
  }
}

const current = `d.superseded_at is null and d.rule_id <> 'FIXED'`;

/** One item only when the actor may see it; of a period everything counts, because only numbers and references are told. */
const chosen = (input: AskWhatIf): string => {
  if ('days' in input) return `${current} and d.decided_at > now() - make_interval(days => ($1::jsonb ->> 0)::int)`;
  const one =
    'itemId' in input
      ? 'd.item_id = ($1::jsonb ->> 0)::uuid'
      : 'd.item_id = (select one.id from item one where one.reference = upper($1::jsonb ->> 0))';
  return `${current} and ${one} and ${visibleTo('d.item_id', `(array(select jsonb_array_elements_text($1::jsonb -> 1)))`)}`;
};

const chosenBy = (actor: Actor, input: AskWhatIf): unknown[] => {
  if ('days' in input) return [JSON.stringify([input.days])];
  return [JSON.stringify(['itemId' in input ? input.itemId : input.reference, actor.principals])];
};

/** As routing itself does it: the facts of the submission, with the organisation as it is now. */
const factsNow = ({ facts, orgType, orgVerification }: Row): Facts =>
  orgType === null ? facts : ({ ...facts, orgType, orgVerification } as Facts);

function destination(ruleSet: RuleSet, facts: Facts): Destination {
  const { department, action, ruleId, slaWorkingDays } = decide(ruleSet, facts);
  return { desk: department, action, ruleId, slaWorkingDays };
}

const faulty = new Refusal(409, 'rule-set-faulty', {
  nl: 'In deze versie staan nog fouten. Bij elke regel staat wat er mis is.',
  en: 'This version still has faults. Each rule says what is wrong.',
});
