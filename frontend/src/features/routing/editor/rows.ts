import type { Rule } from '../rule-table';

/** A rule that decides, or one that says who reads along: those have no action, priority or term. */
export type RowRule = Pick<Rule, 'id' | 'when' | 'department' | 'reason'> & Partial<Rule>;

/** A number may be there twice for a while; then the second one has a key of its own. */
export function rowKeys(rules: readonly { id: string }[]): string[] {
  return rules.map(({ id }, index) => {
    const before = rules.slice(0, index).filter((other) => other.id === id).length;
    return before === 0 ? id : `${id} ${before}`;
  });
}
