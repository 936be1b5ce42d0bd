import { cpus } from 'node:os';
import { bundleFigures } from './bundle.figures.js';
import { httpFigures } from './http.figures.js';
import type { Figure } from './ratios.js';
import { routingFigures } from './routing.figures.js';
import { submissionFigures } from './submission.figures.js';
import { suggestionFigures } from './suggestion.figures.js';
import { say, type ThrowawayDatabase, throwawayDatabase } from './throwaway-portal.js';
import { timingFigures } from './timing.figures.js';
import { whatIfFigures } from './what-if.figures.js';

/** `npm run bench [-- --rows 100000] [-- --only http,routing,submission,what-if,suggestion,timing,bundle]`: every figure as a ratio in one run. */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const rows = Number(option('rows') ?? 1_000_000);
const only = option('only')?.split(',');

const groups: Record<string, () => Promise<Figure[]>> = {
  http: () => withDatabase((database) => httpFigures(database, rows)),
  submission: () => withDatabase(submissionFigures),
  routing: () => withDatabase(routingFigures),
  'what-if': () => withDatabase(whatIfFigures),
  suggestion: () => withDatabase(suggestionFigures),
  timing: () => withDatabase(timingFigures),
  bundle: bundleFigures,
};

async function withDatabase(work: (database: ThrowawayDatabase) => Promise<Figure[]>): Promise<Figure[]> {
  const database = await throwawayDatabase();
  try {
    return await work(database);
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  } finally {
    await database.close();
  }
}

say(`Node ${process.version}, ${cpus().length} cores, ${rows} cases`);
const figures: Figure[] = [];
for (const [name, measureGroup] of Object.entries(groups))
  if (!only || only.includes(name)) figures.push(...(await measureGroup()));
for (const { id, what, value, bar, holds } of figures)
  say(
    [
      id.padEnd(4),
      what.padEnd(58),
      value.padStart(14),
      bar.padStart(14),
      holds === null ? '' : holds ? 'holds' : 'MISSED',
    ].join(' '),
  );
process.exit(figures.some(({ holds }) => holds === false) ? 1 : 0);
