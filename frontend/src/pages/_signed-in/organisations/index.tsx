import { IconBuilding } from '@tabler/icons-react';
import { createFileRoute, Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { MyRequests } from '../../../features/organisations/MyRequests';
import { StandingBadge } from '../../../features/organisations/StandingBadge';
import { standingOf } from '../../../features/organisations/standing';
import { DataTable, RowTitle } from '../../../ui/DataTable';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';
import { EmptyState } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/organisations/')({ component: MyOrganisationsPage });

/** With one organisation the page of that one; with several a list, with none the ways to get one. */
function MyOrganisationsPage() {
  const { t } = useTranslation('organisations');
  const { organisations, can } = useSignedIn();
  const [only, ...others] = organisations;
  if (only && others.length === 0) return <Navigate to="/organisations/$id" params={{ id: only.id }} replace />;
  return (
    <>
      <PageTitle
        title={t(only ? 'list.several' : 'list.title')}
        actions={
          only &&
          can.registerOrganisation && (
            <ButtonLink to="/organisations/new" variant="default">
              {t('list.more')}
            </ButtonLink>
          )
        }
      />
      <MyRequests />
      {only ? (
        <DataTable
          label={t('list.several')}
          rows={organisations}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              header: t('list.name'),
              onCard: 'title',
              cell: ({ id, name, kvkNumber }) => (
                <RowTitle
                  link={
                    <Link to="/organisations/$id" params={{ id }}>
                      {name}
                    </Link>
                  }
                  detail={kvkNumber && t('page.kvk', { number: kvkNumber })}
                />
              ),
            },
            {
              id: 'standing',
              header: t('list.standing'),
              width: '16rem',
              onCard: 'topLeft',
              cell: (one) => <StandingBadge standing={standingOf(one)} />,
            },
          ]}
        />
      ) : (
        <EmptyState
          icon={IconBuilding}
          title={t('list.none')}
          action={
            can.registerOrganisation && (
              <span>
                <ButtonLink to="/organisations/new">{t('home.register')}</ButtonLink>{' '}
                <ButtonLink to="/organisations/join" variant="default">
                  {t('home.join')}
                </ButtonLink>
              </span>
            )
          }
        >
          {t('list.noneText')}
        </EmptyState>
      )}
    </>
  );
}
