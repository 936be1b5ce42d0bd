import { useTranslation } from 'react-i18next';
import { ItemStory } from '../../../features/items/page/ItemStory';
import { registrationLayout } from '../../../features/organisations/organisation.layout';
import type { Organisation } from '../../../features/organisations/organisations.api';

/** What was filled in when the organisation was registered. */
export function RegistrationStory({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const item = { ...organisation, status: organisation.status ?? '' };
  return <ItemStory item={item} layout={registrationLayout} texts={t('form', { returnObjects: true })} />;
}
