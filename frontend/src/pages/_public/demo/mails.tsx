import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { demoMailsQuery } from '../../../features/demo/demo.api';
import { MailList } from '../../../features/demo/MailList';
import { PageTitle } from '../../../ui/PageTitle';
import { Prose } from '../../../ui/Prose';
import { EmptyState, Loaded } from '../../../ui/states';

export const Route = createFileRoute('/_public/demo/mails')({ component: MailsPage });

function MailsPage() {
  const { t } = useTranslation('demo');
  const mails = useQuery(demoMailsQuery);
  return (
    <Prose>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Loaded query={mails}>
        {(data) => (data ? <MailList mails={data.items} /> : <EmptyState title={t('absent')} />)}
      </Loaded>
    </Prose>
  );
}
