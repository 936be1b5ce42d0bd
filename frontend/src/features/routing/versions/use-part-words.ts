import { useTranslation } from 'react-i18next';

const known = [
  'id',
  'when',
  'action',
  'department',
  'cc',
  'priority',
  'slaWorkingDays',
  'reason',
  'block',
  'note',
  'maxCc',
  'lookups',
  'romByRegion',
  'commandByDomain',
  'nldLeadByArea',
] as const;

/** The parts of a rule or of the settings that differ, in words. */
export function usePartWords() {
  const { t } = useTranslation('rule-sets');
  return (parts: readonly string[]): string =>
    parts
      .map((part) => {
        const found = known.find((one) => one === part);
        return found ? t(`part.${found}`) : part;
      })
      .join(', ');
}
