import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import type { StaffGrant } from './staff.api';

/** The desk with the role there; a role of the portal itself has no desk to name. */
export function useHeldName() {
  const { t } = useTranslation('staff');
  const { text } = useFormats();
  return ({ principal, place, role }: Pick<StaffGrant, 'principal' | 'place' | 'role'>): string => {
    const name = t(`roles.${role}`);
    return principal.startsWith('role:') ? name : `${text(place)}, ${name}`;
  };
}
