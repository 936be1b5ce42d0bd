import { type Choice, choicesOf, choicesWithin } from '../../../api/forms';
import type { ReferenceLists } from '../../../api/types';
import { type Answers, type AskedField, levelsInHelp } from './form-values';

/** The choices that a field has now; of none when the answer it depends on is not given. */
export function choicesNow(field: AskedField, answers: Answers, lists: ReferenceLists): Choice[] {
  if (field.within) return choicesWithin(lists, field.described, answers[field.within]);
  if (field.control === 'level' && !field.list && !field.described.list) return levelChoices(field);
  return choicesOf(lists, field.described, field.list);
}

function levelChoices({ described: { help } }: AskedField): Choice[] {
  const english = new Map(levelsInHelp(help.en));
  return levelsInHelp(help.nl).map(([code, nl]) => ({
    code,
    label: { nl: `${code} – ${nl}`, en: `${code} – ${english.get(code) ?? ''}` },
  }));
}
