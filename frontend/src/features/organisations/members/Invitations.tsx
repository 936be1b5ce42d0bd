import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../../ui/DotLine';
import { useFormats } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Problem } from '../../../ui/Problem';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge';
import { Loaded } from '../../../ui/states';
import classes from '../organisations.module.css';
import { InviteForm } from './InviteForm';
import { type Invitation, invitationsQuery, useWithdrawInvitation } from './members.api';

interface InvitationsProps {
  organisationId: string;
  /** A blocked organisation still sees whom it invited. */
  mayInvite: boolean;
}

/** For administrators: inviting, and what became of it. */
export function Invitations({ organisationId, mayInvite }: InvitationsProps) {
  const { t } = useTranslation('members');
  const query = useInfiniteQuery(invitationsQuery(organisationId));
  const [told, setTold] = useState('');
  return (
    <section aria-labelledby="invitations-title" className={classes.section}>
      <h2 id="invitations-title" className={classes.heading}>
        {t('invitations.title')}
      </h2>
      <div role="status" className={classes.told}>
        {told && <Notice tone="good">{told}</Notice>}
      </div>
      {mayInvite && <InviteForm organisationId={organisationId} onInvited={setTold} />}
      <Loaded query={query} lines={3}>
        {({ pages }) => {
          const invitations = pages.flatMap(({ items }) => items);
          if (invitations.length === 0) return <p className={classes.quiet}>{t('invitations.none')}</p>;
          return (
            <ul className={classes.people} aria-labelledby="invitations-title">
              {invitations.map((one) => (
                <Row key={one.id} organisationId={organisationId} invitation={one} onDone={setTold} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <div>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('invitations.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

const tones: Record<Invitation['status'], Tone> = {
  open: 'zee',
  accepted: 'green',
  withdrawn: 'gray',
  expired: 'yellow',
};

interface RowProps {
  organisationId: string;
  invitation: Invitation;
  onDone: (told: string) => void;
}

function Row({ organisationId, invitation, onDone }: RowProps) {
  const { t } = useTranslation('members');
  const { date } = useFormats();
  const { id, email, role, status, invitedBy, expiresAt } = invitation;
  const withdraw = useWithdrawInvitation(organisationId, () => onDone(t('invitations.withdrawn', { email })));
  const until = status === 'open' && t('invitations.until', { date: date(lastDayOf(expiresAt)) });
  return (
    <li className={classes.person}>
      <div>
        <strong className={classes.address}>{email}</strong>
        <div className={classes.mail}>
          <DotLine parts={[t(`roles.${role}`), t('invitations.by', { name: invitedBy.name }), until]} />
        </div>
        <Problem error={withdraw.error} />
      </div>
      <div className={classes.buttons}>
        <StatusBadge tone={tones[status]}>{t(`invitations.status.${status}`)}</StatusBadge>
        {status === 'open' && (
          <Button
            size="sm"
            variant="default"
            loading={withdraw.isPending}
            aria-label={`${t('invitations.withdraw')}: ${email}`}
            onClick={() => withdraw.mutate(id)}
          >
            {t('invitations.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** It ends at midnight: the day before is the last on which it works. */
const lastDayOf = (expiresAt: string): string => new Date(Date.parse(expiresAt) - 1).toISOString();
