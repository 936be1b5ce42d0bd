import { Client } from 'pg';
import type { RoutingFacts } from '../src/items/routing-facts.js';
import { deliveredRuleSet } from '../src/routing/delivered-rule-set.js';
import { factDomains, factNames } from '../src/routing/rule-sets/fact-domains.js';
import { tableOf } from '../src/routing/rule-sets/rule-table.js';
import { fillInbox, signIn } from './inbox-world.js';
import type { Figure } from './ratios.js';
import { say, startProgram, type ThrowawayDatabase } from './throwaway-portal.js';

const items = 100_000;
const draft = '1.1.0';

/** P10: what another table of rules would do to 100,000 items, over HTTP; in seconds, with the longest wait for progress. */
export async function whatIfFigures(database: ThrowawayDatabase): Promise<Figure[]> {
  say(`Filling ${items} decided items`);
  await fillInbox(database.url, items, 'coordinator');
  const portal = await startProgram('src/main.js', {
    DATABASE_URL: database.url,
    DATA_DIR: database.folder,
    DEMO: '0',
  });
  try {
    await decideAll(database.url);
    const { seconds, longestWait, result } = await ask(portal.url);
    if (result.items !== items || result.moved === 0)
      throw new Error(`not the answer that is asked: ${JSON.stringify(result).slice(0, 200)}`);
    say(`P10: ${result.moved} of ${result.items} items would move`);
    return [
      {
        id: 'P10',
        what: 'what-if over 100,000 items, seconds',
        value: seconds.toFixed(1),
        bar: '< 20',
        holds: seconds < 20,
      },
      {
        id: 'P10',
        what: 'longest wait for a line of progress, seconds',
        value: longestWait.toFixed(1),
        bar: '≤ 1.5',
        holds: longestWait <= 1.5,
      },
    ];
  } finally {
    await portal.stop();
  }
}

/** Decisions with facts of every sort, the same at each run, and a draft that sends proposals elsewhere. */
async function decideAll(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const facts = Array.from({ length: 997 }, (_, seed) => factsFrom(seed));
  await client.query(
    `insert into routing_decision (id, item_id, item_type, organisation_id, event_id, action, department, cc, priority,
       sla_working_days, rule_id, rule_set_version, facts, reason, trace)
     select uuidv7(), i.id, 'question', i.organisation_id, i.id, 'route', c.desk, '{}', 'P3', 10, 'R105', '1.0.0',
       $1::jsonb -> (i.n % 997)::int, '{"nl": "Omdat", "en": "Because"}', '[]'
     from (select item.*, row_number() over () n from item) i join desk_case c on c.item_id = i.id`,
    [JSON.stringify(facts)],
  );
  const table = tableOf(deliveredRuleSet());
  const rules = table.rules.map((rule) =>
    ['R105', 'R999'].includes(rule.id) ? { ...rule, department: 'DGB_MVD' } : rule,
  );
  await client.query(
    `insert into routing_rule_set (version, status, body, based_on) values ($1, 'draft', $2, '1.0.0')`,
    [draft, JSON.stringify({ ...table, rules })],
  );
  await client.query('vacuum analyze');
  await client.end();
}

/** Numbers that look random and are the same at each run (a linear congruential generator). */
function* spread(seed: number): Generator<number, never> {
  for (let state = seed + 1; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}

/** A third of the facts unknown, the others spread over all that they may be; nothing that is refused at the gate. */
function factsFrom(seed: number): RoutingFacts {
  const numbers = spread(seed);
  const facts = factNames.map((name) => {
    const [chance, value] = [numbers.next().value, numbers.next().value];
    const domain = factDomains[name];
    if (chance % 3 === 0) return [name, null];
    if (domain.type === 'yes_no') return [name, value % 2 === 0];
    if (domain.type === 'choice') return [name, domain.options[value % domain.options.length]];
    return [name, domain.max === null ? value * 10 : 1 + (value % domain.max)];
  });
  const open = { orgVerification: 'verified', confidentiality: 'participants', markingDetected: false };
  return { ...(Object.fromEntries(facts) as RoutingFacts), ...open };
}

async function ask(url: string) {
  const headers = { Cookie: await signIn(url), 'Content-Type': 'application/json' };
  const start = performance.now();
  const body = JSON.stringify({ version: draft, days: 3650 });
  const answer = await fetch(`${url}/api/v1/routing/what-ifs`, { method: 'POST', headers, body });
  if (!answer.ok || !answer.body) throw new Error(`what-if: ${answer.status} ${await answer.text()}`);
  let [text, told, longest] = ['', start, 0];
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    longest = Math.max(longest, performance.now() - told);
    told = performance.now();
    text += part;
  }
  const { result } = JSON.parse(text.trim().split('\n').at(-1) ?? '') as { result: { items: number; moved: number } };
  return { seconds: (performance.now() - start) / 1000, longestWait: longest / 1000, result };
}
