import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formQuery, referenceQuery } from '../../../api/forms';
import { ItemStory } from '../../../features/items/page/ItemStory';
import { registrationLayout } from '../../../features/organisations/organisation.layout';
import type { Organisation } from '../../../features/organisations/organisations.api';
import { Loaded } from '../../../ui/states';

/** What was filled in when the organisation was registered. */
export function RegistrationStory({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const description = useQuery(formQuery(registrationLayout.form));
  const lists = useQuery(referenceQuery);
  const item = { ...organisation, status: organisation.status ?? '' };
  return (
    <Loaded query={description} lines={6}>
      {(form) => (
        <Loaded query={lists} lines={6}>
          {(reference) => (
            <ItemStory
              item={item}
              layout={registrationLayout}
              texts={t('form', { returnObjects: true })}
              description={form}
              lists={reference}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
