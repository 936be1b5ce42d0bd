import { Button, TextInput } from '@mantine/core';
import '@mantine/core/styles/Input.layer.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { EmptyState, Loaded } from '../../ui/states';
import classes from './OperationsView.module.css';
import { type JobOfItem, jobLedgerQuery } from './operations.api';

interface ItemJobsProps {
  reference: string | undefined;
  onReference: (reference: string | undefined) => void;
}

/** Everything that machines did for one item, by its number: the content stays out of sight. */
export function ItemJobs({ reference, onReference }: ItemJobsProps) {
  const { t } = useTranslation('my-data');
  return (
    <section aria-labelledby="jobs-title">
      <h2 id="jobs-title" className={classes.heading}>
        {t('operations.jobs.title')}
      </h2>
      <form
        className={classes.find}
        onSubmit={(event) => {
          event.preventDefault();
          const asked = new FormData(event.currentTarget).get('reference');
          onReference(String(asked ?? '').trim() || undefined);
        }}
      >
        <TextInput
          key={reference}
          name="reference"
          label={t('operations.jobs.reference')}
          description={t('operations.jobs.help')}
          defaultValue={reference}
          maxLength={40}
        />
        <Button type="submit" variant="default">
          {t('operations.jobs.find')}
        </Button>
      </form>
      {reference && <Ledger reference={reference} />}
    </section>
  );
}

function Ledger({ reference }: { reference: string }) {
  const { t } = useTranslation('my-data');
  const query = useQuery(jobLedgerQuery(reference));
  return (
    <Loaded query={query} lines={6}>
      {(jobs) =>
        jobs.length === 0 ? (
          <EmptyState title={t('operations.jobs.none')} />
        ) : (
          <ol className={classes.lines} aria-label={t('operations.jobs.of', { reference })}>
            {jobs.map((job) => (
              <Event key={job.eventId} job={job} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function Event({ job: { event, at, settledAt, jobs } }: { job: JobOfItem }) {
  const { t } = useTranslation('my-data');
  const { dateTime } = useFormats();
  return (
    <li>
      <strong>{event}</strong> <span className={classes.small}>{dateTime(at)}</span>
      <ul className={classes.inner}>
        {jobs.map(({ consumer, doneAt, deadReason }) => (
          <li key={consumer}>
            {doneAt
              ? t('operations.jobs.done', { consumer, when: dateTime(doneAt) })
              : t('operations.jobs.dead', { consumer, reason: deadReason ?? '' })}
          </li>
        ))}
        {jobs.length === 0 && <li>{t(settledAt ? 'operations.jobs.nobody' : 'operations.jobs.waits')}</li>}
      </ul>
    </li>
  );
}
