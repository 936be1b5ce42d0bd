import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/DataTable';
import { FactPanel } from '../../ui/FactPanel';
import { useFormats } from '../../ui/format';
import { EmptyState, Loaded } from '../../ui/states';
import { TextButton } from '../../ui/TextButton';
import { DeadJobs } from './DeadJobs';
import { Invariants } from './Invariants';
import { ItemJobs } from './ItemJobs';
import classes from './OperationsView.module.css';
import { type Operations, operationsQuery } from './operations.api';

interface OperationsViewProps {
  /** The item whose jobs are shown, by its number. */
  reference: string | undefined;
  onReference: (reference: string | undefined) => void;
}

/** Whether the portal does its own work: what it promises, what its queues do, and what waits for a person. */
export function OperationsView({ reference, onReference }: OperationsViewProps) {
  const query = useQuery(operationsQuery);
  return (
    <Loaded query={query} lines={10}>
      {(operations) => (
        <div className={classes.parts}>
          <Pulse {...operations} />
          <Invariants check={operations.check} />
          <DeadJobs />
          <Stuck items={operations.stuck} onReference={onReference} />
          <Queues queues={operations.queues} />
          <ItemJobs reference={reference} onReference={onReference} />
        </div>
      )}
    </Loaded>
  );
}

function Pulse({ heartbeatAt, outbox }: Operations) {
  const { t } = useTranslation('my-data');
  const { dateTime, number } = useFormats();
  return (
    <FactPanel
      label={t('operations.pulse')}
      facts={[
        { label: t('operations.worker'), value: heartbeatAt ? dateTime(heartbeatAt) : t('operations.never') },
        { label: t('operations.unsent'), value: number(outbox.unsent) },
        {
          label: t('operations.unsettled'),
          value: number(outbox.unsettled),
          note: outbox.oldestAt && t('operations.oldest', { when: dateTime(outbox.oldestAt) }),
        },
      ]}
    />
  );
}

function Stuck({ items, onReference }: { items: Operations['stuck'] } & Pick<OperationsViewProps, 'onReference'>) {
  const { t } = useTranslation('my-data');
  const { dateTime } = useFormats();
  return (
    <section aria-labelledby="stuck-title">
      <h2 id="stuck-title" className={classes.heading}>
        {t('operations.stuck.title')}
      </h2>
      {items.length === 0 ? (
        <EmptyState title={t('operations.stuck.none')} />
      ) : (
        <ul className={classes.lines}>
          {items.map(({ itemId, reference, submittedAt }) => (
            <li key={itemId}>
              <TextButton onClick={() => onReference(reference ?? undefined)}>{reference ?? itemId}</TextButton>{' '}
              {t('operations.stuck.since', { when: dateTime(submittedAt) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Queues({ queues }: Pick<Operations, 'queues'>) {
  const { t } = useTranslation('my-data');
  const { dateTime, number } = useFormats();
  return (
    <section aria-labelledby="queues-title">
      <h2 id="queues-title" className={classes.heading}>
        {t('operations.queues.title')}
      </h2>
      {queues.length === 0 ? (
        <EmptyState title={t('operations.queues.none')} />
      ) : (
        <DataTable
          label={t('operations.queues.title')}
          rows={queues}
          rowKey={({ name }) => name}
          columns={[
            {
              id: 'name',
              header: t('operations.queues.name'),
              onCard: 'title',
              cell: ({ name }) => <strong>{name}</strong>,
            },
            {
              id: 'done',
              header: t('operations.queues.done'),
              onCard: 'below',
              namedOnCard: true,
              cell: ({ doneLastDay }) => number(doneLastDay),
            },
            {
              id: 'last',
              header: t('operations.queues.last'),
              onCard: 'below',
              namedOnCard: true,
              cell: ({ lastDoneAt }) => (lastDoneAt ? dateTime(lastDoneAt) : t('operations.never')),
            },
            {
              id: 'dead',
              header: t('operations.queues.dead'),
              onCard: 'below',
              namedOnCard: true,
              cell: ({ dead }) => number(dead),
            },
          ]}
        />
      )}
    </section>
  );
}
