import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../features/organisations/organisations.module.css';
import { ProfileForm } from '../../../features/organisations/profile/ProfileForm';
import { profileQuery } from '../../../features/organisations/profile/profile.api';
import { ReachTable } from '../../../features/organisations/profile/ReachTable';
import { Notice } from '../../../ui/Notice';
import { PageTitle } from '../../../ui/PageTitle';
import { Loaded, LoadingState } from '../../../ui/states';

// For who may not change it, as others read it.
const DirectoryDetails = lazy(async () => ({
  default: (await import('../../../features/directory/DirectoryDetails')).DirectoryDetails,
}));

export const Route = createFileRoute('/_signed-in/organisations/$id_/profile')({ component: ProfilePage });

function ProfilePage() {
  const { t } = useTranslation('directory');
  const { id } = Route.useParams();
  const [saved, setSaved] = useState(false);
  const query = useQuery({ ...profileQuery(id), throwOnError: (_, { state }) => state.data === undefined });
  return (
    <Loaded query={query} lines={8}>
      {(profile) => (
        <>
          <PageTitle
            title={t('profile.title')}
            lead={t(profile.listed ? 'profile.listed' : 'profile.notListed')}
            trail={
              <Link to="/organisations/$id" params={{ id }}>
                {profile.name}
              </Link>
            }
          />
          <div className={classes.columns}>
            <div className={classes.main}>
              <div role="status" className={classes.saved}>
                {saved && <Notice tone="good">{t('profile.saved')}</Notice>}
              </div>
              {profile.can.change ? (
                <ProfileForm organisationId={id} profile={profile} onSaved={() => setSaved(true)} />
              ) : (
                <Suspense fallback={<LoadingState lines={6} />}>
                  <DirectoryDetails profile={profile} />
                </Suspense>
              )}
            </div>
            <aside className={classes.side} aria-label={t('profile.reach')}>
              <ReachTable profile={profile} />
            </aside>
          </div>
        </>
      )}
    </Loaded>
  );
}
