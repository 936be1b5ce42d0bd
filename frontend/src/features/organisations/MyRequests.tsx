import { IconCircleX, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { useFormats } from '../../ui/format';
import { ButtonLink } from '../../ui/links';
import { Notice } from '../../ui/Notice';
import { ErrorState } from '../../ui/states';
import { type MembershipRequest, myRequestsQuery } from './organisations.api';
import classes from './organisations.module.css';

/** What became of the last request to each organisation; one that was let in speaks for itself. */
export function MyRequests({ organisationId }: { organisationId?: string }) {
  const { organisations } = useSignedIn();
  const query = useQuery(myRequestsQuery);
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { data = [] } = query;
  const latest = data.filter(
    ({ organisation, kvkNumber, status }, index, all) =>
      status !== 'accepted' &&
      all.findIndex((one) => sameWish(one, { organisation, kvkNumber })) === index &&
      !organisations.some(({ id }) => id === organisation?.id) &&
      (!organisationId || organisation?.id === organisationId),
  );
  if (latest.length === 0) return null;
  return (
    <div className={classes.requests}>
      {latest.map((request) => (
        <Asked key={request.id} request={request} />
      ))}
    </div>
  );
}

type Wish = Pick<MembershipRequest, 'organisation' | 'kvkNumber'>;

const sameWish = (one: Wish, other: Wish): boolean =>
  one.organisation && other.organisation
    ? one.organisation.id === other.organisation.id
    : one.kvkNumber !== null && one.kvkNumber === other.kvkNumber;

function Asked({ request: { status, organisation, kvkNumber, requestedAt } }: { request: MembershipRequest }) {
  const { t } = useTranslation('organisations');
  const { date } = useFormats();
  const name = organisation?.name ?? t('join.number', { number: kvkNumber });
  if (status === 'requested')
    return (
      <Notice tone="calm" icon={IconClock}>
        <strong>{t('join.waiting', { name })}</strong>
        <p>{t(organisation ? 'join.waitingText' : 'join.waitingByNumber', { date: date(requestedAt) })}</p>
      </Notice>
    );
  return (
    <Notice tone="soon" icon={IconCircleX}>
      <strong>{t('join.refused', { name })}</strong>
      <p>{t('join.refusedText')}</p>
      <p className={classes.act}>
        <ButtonLink to="/organisations/join" variant="default">
          {t('join.again')}
        </ButtonLink>
      </p>
    </Notice>
  );
}
