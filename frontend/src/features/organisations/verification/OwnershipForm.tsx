import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { Problem } from '../../../ui/Problem';
import { useReportOwnership } from './verification.api';
import classes from './verification.module.css';

/** Who owns it now, in the administrator's words; the desk looks again. */
export function OwnershipForm({ id, onClose }: { id: string; onClose: () => void }) {
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
