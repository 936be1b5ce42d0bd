import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel';
import type { OrganisationProfile, Reach } from './profile.api';

const order: readonly Reach[] = ['public', 'participants', 'organisation'];

/** What everyone may know, what participants see, and what nobody outside sees. */
export function ReachTable({ profile }: { profile: OrganisationProfile }) {
  const { t } = useTranslation('directory');
  return (
    <>
      {order.map((reach) => (
        <Panel key={reach} title={t(`reach.${reach}`)}>
          <p>
            {profile.reach
              .filter((one) => one.reach === reach)
              .map(({ field }) => t(`fields.${field}`))
              .join(', ')}
          </p>
        </Panel>
      ))}
    </>
  );
}
