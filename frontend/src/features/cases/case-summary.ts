import type { CaseView } from './cases.api';

/** The fields in which forms say in a few lines what it is about, best first. */
const tellingFields = ['summary', 'question', 'description', 'needDescription', 'opportunityDescription', 'motivation'];

export function summaryOf(item: CaseView['item']): string | null {
  const found = tellingFields.map((name) => item?.[name]).find((value) => typeof value === 'string' && value.trim());
  return typeof found === 'string' ? found : null;
}
