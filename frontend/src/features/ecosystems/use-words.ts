import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { choicesIn, referenceQuery } from '../../api/forms';
import { useFormats } from '../../ui/format';

/** Words for codes of the reference data; the code itself until the lists are there. */
export function useWords() {
  const { t } = useTranslation('ecosystems');
  const { text } = useFormats();
  const { data } = useQuery(referenceQuery);
  const wordFor = (list: string, code: string) => {
    const found = data && choicesIn(data, list).find((choice) => choice.code === code);
    return found ? text(found.label) : code;
  };
  return {
    area: (code: string) => wordFor('nldAreas', code),
    topic: (code: string) => wordFor('subAreas', code),
    domain: (code: string) => wordFor('domains', code),
    sort: (code: string) => wordFor('orgTypes', code),
    region: (code: string | null) => (code ? wordFor('regions', code) : t('needs.everywhere')),
  };
}
