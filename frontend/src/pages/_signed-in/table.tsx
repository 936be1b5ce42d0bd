import { IconScale } from '@tabler/icons-react';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { TableCases } from '../../features/financing-table/TableCases';
import { ButtonLink } from '../../ui/links';
import { PageTitle } from '../../ui/PageTitle';
import { EmptyState } from '../../ui/states';

export const Route = createFileRoute('/_signed-in/table')({ component: TablePage });

function TablePage() {
  const { t } = useTranslation('financing-table');
  const { can } = useSignedIn();
  if (can.seeTable)
    return (
      <>
        <PageTitle title={t('title')} lead={t('lead')} />
        <TableCases />
      </>
    );
  return (
    <>
      <PageTitle title={t('title')} />
      <EmptyState
        icon={IconScale}
        title={t('noSeat.title')}
        action={can.submitItems && <ButtonLink to="/table-applications/new">{t('noSeat.apply')}</ButtonLink>}
      >
        {t('noSeat.text')}
      </EmptyState>
    </>
  );
}
