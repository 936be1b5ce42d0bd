import { useTranslation } from 'react-i18next';
import type { OrganisationProfile } from './profile.api';

export const certificates = ['iso9001', 'iso27001', 'as9100', 'iso14001', 'aqap2110', 'other'] as const;

/** In words: who may know a field. */
export function useReach(profile: OrganisationProfile) {
  const { t } = useTranslation('directory');
  return (field: string): string | undefined => {
    const found = profile.reach.find((one) => one.field === field);
    return found && t(`reach.${found.reach}`);
  };
}
