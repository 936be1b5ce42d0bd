import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/session';
import { MyData } from '../../features/accounts/personal-data/MyData';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/my-data')({ component: MyDataPage });

function MyDataPage() {
  const { t } = useTranslation('my-data');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = async () => {
    await navigate({ to: '/' });
    queries.clear();
    queries.setQueryData(meQuery.queryKey, null);
  };
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <MyData onErased={() => void leave()} />
    </>
  );
}
