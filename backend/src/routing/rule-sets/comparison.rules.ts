import { isDeepStrictEqual } from 'node:util';
import type { RuleTable } from '../routing-rule-set.contract.js';

/** Which parts of a rule differ between two tables. */
export interface ChangedRule {
  ruleId: string;
  parts: string[];
}

export interface TableComparison {
  added: string[];
  removed: string[];
  changed: ChangedRule[];
  /** Rules that stand elsewhere among the rules that both tables have. */
  moved: string[];
  /** Whether the look-ups or the number of copies differ. */
  settings: string[];
}

type Row = { id: string };
const rowsOf = ({ rules, ccRules }: RuleTable): Row[] => [...rules, ...ccRules];

export function compareTables(before: RuleTable, after: RuleTable): TableComparison {
  const old = new Map(rowsOf(before).map((row) => [row.id, row]));
  const now = new Map(rowsOf(after).map((row) => [row.id, row]));
  const changed = [...now.values()].flatMap((row) => {
    const parts = differences(old.get(row.id) ?? row, row);
    return parts.length > 0 ? [{ ruleId: row.id, parts }] : [];
  });
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed,
    moved: movedBetween(
      rowsOf(before).flatMap(({ id }) => (now.has(id) ? [id] : [])),
      rowsOf(after).flatMap(({ id }) => (old.has(id) ? [id] : [])),
    ),
    settings: differences({ maxCc: before.maxCc, ...before.lookups }, { maxCc: after.maxCc, ...after.lookups }),
  };
}

function differences(before: object, after: object): string[] {
  const [one, other]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  const names = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...names].filter((name) => !isDeepStrictEqual(one?.[name], other?.[name]));
}

/** The fewest rules that have to be picked up to get from one order to the other: those outside the longest common run. */
function movedBetween(before: readonly string[], after: readonly string[]): string[] {
  const place = new Map(before.map((id, at) => [id, at]));
  const runs: string[][] = [];
  for (const id of after) {
    const at = place.get(id) ?? -1;
    const fits = runs.filter((run) => (place.get(run.at(-1) ?? '') ?? -1) < at);
    const longest = fits.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, id]);
  }
  const kept = runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
  return after.filter((id) => !kept.includes(id));
}
