import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formQuery, referenceQuery } from '../../../api/forms';
import { useSignedIn } from '../../../api/session';
import { formSearch } from '../../../features/items/item-search';
import { registrationLayout } from '../../../features/organisations/organisation.layout';
import { PageTitle } from '../../../ui/PageTitle';
import { EmptyState, Loaded } from '../../../ui/states';
import { RegistrationForm } from './-RegistrationForm';

export const Route = createFileRoute('/_signed-in/organisations/new')({
  validateSearch: formSearch,
  component: RegisterOrganisationPage,
});

function RegisterOrganisationPage() {
  const { t } = useTranslation('organisations');
  const { can } = useSignedIn();
  const description = useQuery(formQuery(registrationLayout.form));
  const lists = useQuery(referenceQuery);
  const title = t('form.title');
  if (!can.registerOrganisation)
    return (
      <>
        <PageTitle title={title} />
        <EmptyState icon={IconLock} title={t('register.notAllowed')}>
          {t('register.notAllowedText')}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageTitle title={title} lead={t('register.lead', { lead: t('form.lead') })} />
      <Loaded query={description} lines={8}>
        {(form) => (
          <Loaded query={lists} lines={8}>
            {(reference) => <RegistrationForm description={form} lists={reference} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
