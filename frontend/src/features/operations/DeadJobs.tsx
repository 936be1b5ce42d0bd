import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import { EmptyState, Loaded } from '../../ui/states';
import { useTold } from '../../ui/Told';
import classes from './OperationsView.module.css';
import { type DeadJob, deadJobsQuery, useDiscardJob, useRetryJob } from './operations.api';

/** Jobs that failed five times, with the reason; both acts are in the audit trail. */
export function DeadJobs() {
  const { t } = useTranslation('my-data');
  const query = useQuery(deadJobsQuery);
  const { told, tell } = useTold();
  return (
    <section aria-labelledby="dead-title">
      <h2 id="dead-title" className={classes.heading}>
        {t('operations.dead.title')}
      </h2>
      {told}
      <Loaded query={query}>
        {(jobs) =>
          jobs.length === 0 ? (
            <EmptyState title={t('operations.dead.none')} />
          ) : (
            <ul className={classes.jobs}>
              {jobs.map((job) => (
                <Job key={`${job.eventId} ${job.consumer}`} job={job} tell={tell} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Job({ job, tell }: { job: DeadJob; tell: (text: string) => void }) {
  const { t } = useTranslation('my-data');
  const { dateTime, number } = useFormats();
  const [asking, setAsking] = useState(false);
  const retry = useRetryJob();
  const discard = useDiscardJob();
  const { event, consumer, reason, attempts, at } = job;
  const name = `${event} → ${consumer}`;
  return (
    <li className={classes.job}>
      <strong>{name}</strong>
      <p className={classes.reason}>{reason}</p>
      <p className={classes.small}>{t('operations.dead.when', { when: dateTime(at), attempts: number(attempts) })}</p>
      <Problem error={retry.error} />
      <div className={classes.acts}>
        <Button
          variant="default"
          loading={retry.isPending}
          aria-label={t('operations.dead.retryOf', { name })}
          onClick={() => retry.mutate(job, { onSuccess: () => tell(t('operations.dead.retried', { name })) })}
        >
          {t('operations.dead.retry')}
        </Button>
        <Button variant="default" aria-label={t('operations.dead.discardOf', { name })} onClick={() => setAsking(true)}>
          {t('operations.dead.discard')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('operations.dead.sure')}
        confirmLabel={t('operations.dead.discard')}
        danger
        busy={discard.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          discard.mutate(job, {
            onSuccess: () => {
              setAsking(false);
              tell(t('operations.dead.discarded', { name }));
            },
          })
        }
      >
        <p>{t('operations.dead.means')}</p>
        <Problem error={discard.error} />
      </ConfirmDialog>
    </li>
  );
}
