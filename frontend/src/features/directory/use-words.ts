import { useQuery } from '@tanstack/react-query';
import { choicesIn, referenceQuery } from '../../api/forms';
import { useFormats } from '../../ui/format';

/** Words for codes of the reference data; the code itself until the lists are there. */
export function useWords() {
  const { text } = useFormats();
  const { data } = useQuery(referenceQuery);
  const choices = (list: string) =>
    data ? choicesIn(data, list).map(({ code, label }) => ({ value: code, label: text(label) })) : [];
  const wordFor = (list: string, code: string) => choices(list).find(({ value }) => value === code)?.label ?? code;
  return { choices, wordFor };
}
