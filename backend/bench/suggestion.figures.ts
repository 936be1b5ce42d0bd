import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { barrierKind } from '../src/barriers/barrier.kind.js';
import { bagsOf } from '../src/items/suggestions/bags.js';
import { nearestTo } from '../src/items/suggestions/nearest.rules.js';
import { type Library, openLibrary, suggest } from '../src/items/suggestions/suggest.js';
import { packageFolder } from '../src/platform/data-file.js';
import { proposalKind } from '../src/proposals/proposal.kind.js';
import { questionKind } from '../src/questions/question.kind.js';
import { NldArea } from '../src/reference/index.js';
import type { Figure } from './ratios.js';
import { say, type ThrowawayDatabase } from './throwaway-portal.js';

interface CorpusItem {
  itemType: keyof typeof kinds;
  narrativeId: string;
  form: Record<string, unknown>;
}

type Asked = 'kind' | 'category' | 'nldArea';

interface Tried {
  story: string;
  truth: Record<Asked, string>;
  told: Record<Asked, readonly string[]>;
}

const kinds = { proposal: proposalKind, barrier: barrierKind, question: questionKind };

/** From this on two texts are the same story in other words. */
const sameStory = 0.5;

/**
 * How often the suggestion is right on the invented corpus. The examples that come with the portal are stories of that
 * corpus, so for each item every text of its own story is left out, in both languages, and what resembles it too much.
 */
export async function suggestionFigures(database: ThrowawayDatabase): Promise<Figure[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const reader = { query: async <T>(sql: string, params?: unknown[]) => (await client.query(sql, params)).rows as T };
  const library = await openLibrary(reader);
  const tried = await tryAll(library, reader);
  await client.end();
  const stories = new Set(tried.map(({ story }) => story)).size;
  say(`${tried.length} texts of ${stories} stories; each line: right, first / among three, against the most frequent`);
  return [
    figureOf('kind', 'all forms', tried),
    ...Object.values(kinds).flatMap(({ name }) =>
      (['category', 'nldArea'] as const).map((asked) =>
        figureOf(
          asked,
          name,
          tried.filter(({ truth }) => truth.kind === name),
        ),
      ),
    ),
  ];
}

async function tryAll({ sources, weights }: Library, reader: Parameters<typeof bagsOf>[0]): Promise<Tried[]> {
  const items = readFileSync(join(packageFolder(), 'test', 'data', 'corpus.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CorpusItem);
  const texts = items.map(({ itemType, form }) => {
    const { texts: names } = kinds[itemType].suggests;
    return names.map((name) => form[name] ?? '').join('. ');
  });
  const bags = await bagsOf(reader, texts);
  return items.flatMap(({ itemType, narrativeId, form }, at) => {
    const { name, suggests } = kinds[itemType];
    const bag = bags[at];
    if (!bag) return [];
    const others = sources.filter(({ story }) => story !== narrativeId);
    const pool = nearestTo(bag, others, weights)
      .filter(({ known, nearness }) => nearness / known.weight < sameStory)
      .map(({ known }) => known);
    const told = suggest(bag, pool, weights, { categories: suggests.categories, nldAreas: NldArea.options });
    return [
      {
        story: narrativeId,
        truth: { kind: name, category: String(form[suggests.category]), nldArea: String(form['nldArea']) },
        told: { kind: told.kinds, category: told.categories, nldArea: told.nldAreas },
      },
    ];
  });
}

function figureOf(asked: Asked, of: string, tried: readonly Tried[]): Figure {
  const right = (among: number) =>
    meanOverStories(tried, ({ told, truth }) => told[asked].slice(0, among).includes(truth[asked]));
  const frequent = mostFrequent(tried.map(({ truth }) => truth[asked]));
  const guessed = (among: number) =>
    meanOverStories(tried, ({ truth }) => frequent.slice(0, among).includes(truth[asked]));
  const percent = (part: number) => `${Math.round(part * 100)}%`;
  return {
    id: '–',
    what: `suggested ${asked === 'nldArea' ? 'area' : asked}, ${of} (${tried.length} texts)`,
    value: `${percent(right(1))} / ${percent(right(3))}`,
    bar: `${percent(guessed(1))} / ${percent(guessed(3))}`,
    holds: null,
  };
}

/** Texts of one story resemble one another, so each story counts once, however often it is told. */
function meanOverStories(tried: readonly Tried[], holds: (one: Tried) => boolean): number {
  const stories = groupedBy(tried);
  const shares = [...stories.values()].map((texts) => texts.filter(holds).length / texts.length);
  return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

function groupedBy(tried: readonly Tried[]): Map<string, Tried[]> {
  const stories = new Map<string, Tried[]>();
  for (const one of tried) stories.set(one.story, [...(stories.get(one.story) ?? []), one]);
  return stories;
}

function mostFrequent(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([label]) => label);
}
