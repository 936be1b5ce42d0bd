import { Button } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import type { Organisation } from '../organisations.api';
import { useArchive, useReportOwnership } from './verification.api';
import classes from './verification.module.css';

/** What its administrator reports of a verified organisation: another owner, or that it stops. */
export function ChangesPanel({ organisation: { id, can } }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const [reporting, setReporting] = useState(false);
  if (!can.reportOwnershipChange && !can.archive) return null;
  return (
    <Panel title={t('changes.title')} icon={IconEdit}>
      {reporting ? (
        <Ownership id={id} onClose={() => setReporting(false)} />
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

function Ownership({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('organisations');
  const report = useReportOwnership(id);
  const form = useForm({ defaultValues: { statement: '' } });
  const send = form.handleSubmit(({ statement }) =>
    report.mutateAsync(statement).catch((error: unknown) => showFieldErrors(error, form.setError)),
  );
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <TextAreaField
        control={form.control}
        name="statement"
        label={t('changes.statement')}
        description={t('changes.statementHelp')}
        required
        rows={4}
        minLength={10}
        maxLength={1000}
      />
      {!isAboutFields(report.error) && <Problem error={report.error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={report.isPending}>
          {t('changes.send')}
        </Button>
        <Button variant="default" disabled={report.isPending} onClick={onClose}>
          {t('checklist.cancel')}
        </Button>
      </div>
    </form>
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
