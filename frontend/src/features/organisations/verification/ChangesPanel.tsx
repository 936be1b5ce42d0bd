import { Button } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import { LoadingState } from '../../../ui/states';
import type { Organisation } from '../organisations.api';
import { useArchive } from './verification.api';
import classes from './verification.module.css';

const OwnershipForm = lazy(async () => ({ default: (await import('./OwnershipForm')).OwnershipForm }));

/** What its administrator reports of a verified organisation: another owner, or that it stops. */
export function ChangesPanel({ organisation: { id, can } }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const [reporting, setReporting] = useState(false);
  if (!can.reportOwnershipChange && !can.archive) return null;
  return (
    <Panel title={t('changes.title')} icon={IconEdit}>
      {reporting ? (
        <Suspense fallback={<LoadingState />}>
          <OwnershipForm id={id} onClose={() => setReporting(false)} />
        </Suspense>
      ) : (
        <div className={classes.block}>
          <p className={classes.quiet}>{t('changes.text')}</p>
          <div className={classes.buttons}>
            {can.reportOwnershipChange && (
              <Button variant="default" onClick={() => setReporting(true)}>
                {t('changes.owner')}
              </Button>
            )}
            {can.archive && <Archive id={id} />}
          </div>
        </div>
      )}
    </Panel>
  );
}

function Archive({ id }: { id: string }) {
  const { t } = useTranslation('organisations');
  const [asking, setAsking] = useState(false);
  const archive = useArchive(id);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('changes.archive')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('changes.archiveSure')}
        confirmLabel={t('changes.archiveConfirm')}
        danger
        busy={archive.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => archive.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        <p>{t('changes.archiveText')}</p>
        <Problem error={archive.error} />
      </ConfirmDialog>
    </>
  );
}
