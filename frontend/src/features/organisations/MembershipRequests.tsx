import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { Late } from '../../ui/Late';
import { Notice } from '../../ui/Notice';
import { PersonName } from '../../ui/PersonName';
import { Loaded } from '../../ui/states';
import { type MembershipRequest, openRequestsQuery } from './organisations.api';
import classes from './organisations.module.css';

const DecideRequest = lazy(async () => ({ default: (await import('./DecideRequest')).DecideRequest }));

/** For its administrators: who asks to be let in. */
export function MembershipRequests({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisations');
  const query = useQuery(openRequestsQuery(organisationId));
  const [told, setTold] = useState('');
  return (
    <section aria-labelledby="requests-title" className={classes.section}>
      <h2 id="requests-title" className={classes.heading}>
        {t('requests.title')}
      </h2>
      <div>
        <div role="status" className={classes.told}>
          {told && <Notice tone="good">{told}</Notice>}
        </div>
        <Loaded query={query} lines={2}>
          {(requests) =>
            requests.length === 0 ? (
              <p className={classes.quiet}>{t('requests.none')}</p>
            ) : (
              <ul className={classes.people} aria-labelledby="requests-title">
                {requests.map((request) => (
                  <Request key={request.id} organisationId={organisationId} request={request} onDecided={setTold} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </section>
  );
}

interface RequestProps {
  organisationId: string;
  request: MembershipRequest;
  onDecided: (told: string) => void;
}

function Request({ organisationId, request, onDecided }: RequestProps) {
  const { t } = useTranslation('organisations');
  const { date } = useFormats();
  const [asking, setAsking] = useState<'accept' | 'refuse' | null>(null);
  const { name, email } = request.person;
  return (
    <li className={classes.person}>
      <div className={classes.who}>
        <PersonName name={name} />
        <div className={classes.mail}>
          <DotLine parts={[email, t('requests.asked', { date: date(request.requestedAt) })]} />
        </div>
        {request.claimed && <p className={classes.message}>{t('requests.claimed', { name })}</p>}
        {request.message && <p className={classes.message}>{request.message}</p>}
      </div>
      <div className={classes.buttons}>
        <Button size="sm" aria-label={t('requests.acceptOf', { name })} onClick={() => setAsking('accept')}>
          {t('requests.accept')}
        </Button>
        <Button
          size="sm"
          variant="default"
          aria-label={t('requests.refuseOf', { name })}
          onClick={() => setAsking('refuse')}
        >
          {t('requests.refuse')}
        </Button>
      </div>
      {asking && (
        <Late wanted>
          <DecideRequest
            organisationId={organisationId}
            request={request}
            answer={asking}
            onClose={() => setAsking(null)}
            onDecided={onDecided}
          />
        </Late>
      )}
    </li>
  );
}
