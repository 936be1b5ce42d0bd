import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Button, Modal } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioGroupField } from '../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../ui/form-errors';
import { Problem } from '../../ui/Problem';
import { CaseIdentity, namesOf } from './CaseIdentity';
import classes from './DeclareDialog.module.css';
import { type Declaration, type Interest, useDeclare } from './financing-table.api';

interface DeclareDialogProps {
  /** Null when nothing is being declared. */
  row: Declaration | null;
  onDone: (row: Declaration) => void;
  onClose: () => void;
}

/** Do you have an interest? What each answer leads to stands beside it, because it cannot be taken back. */
export function DeclareDialog({ row, onDone, onClose }: DeclareDialogProps) {
  const { t } = useTranslation('financing-table');
  return (
    <Modal
      opened={row !== null}
      onClose={onClose}
      title={t(row?.declaration ? 'declare.laterTitle' : 'declare.title')}
      size={600}
      radius="md"
      yOffset="6vh"
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('declare.close') }}
    >
      {row && <DeclareForm row={row} onDone={onDone} onClose={onClose} />}
    </Modal>
  );
}

function DeclareForm({ row, onDone, onClose }: DeclareDialogProps & { row: Declaration }) {
  const { t } = useTranslation('financing-table');
  const later = row.declaration !== null;
  const form = useForm<{ interest: Interest | ''; explanation: string }>({
    defaultValues: { interest: later ? 'yes' : '', explanation: '' },
  });
  const declare = useDeclare(row);
  const chosen = form.watch('interest');
  const send = form.handleSubmit(({ interest, explanation }) => {
    if (!interest) return;
    const said = interest === 'none' ? '' : explanation.trim();
    declare.mutate(
      { interest, ...(said && { explanation: said }) },
      {
        onSuccess: (declared) => onDone(declared),
        onError: (error) => showFieldErrors(error, form.setError),
      },
    );
  });
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <div className={classes.subject}>
        <strong>{namesOf(row)}</strong>
        <CaseIdentity row={row} />
      </div>
      <p>{t(later ? 'declare.laterText' : 'declare.what')}</p>
      {!later && (
        <RadioGroupField
          control={form.control}
          name="interest"
          label={t('declare.question')}
          required
          options={row.mayDeclare.map((interest) => ({
            value: interest,
            label: t(`declare.${interest}`),
            description: t(`declare.${interest}Then`),
          }))}
        />
      )}
      {(chosen === 'possible' || chosen === 'yes') && (
        <TextAreaField
          control={form.control}
          name="explanation"
          label={t('declare.explanation')}
          description={t('declare.explanationHelp')}
          rows={3}
          minLength={10}
          maxLength={800}
        />
      )}
      {!isAboutFields(declare.error) && <Problem error={declare.error} />}
      <p className={classes.final}>{t(later ? 'declare.laterFinal' : 'declare.final')}</p>
      <div className={classes.buttons}>
        <Button type="submit" loading={declare.isPending} {...(later && { color: 'red' })}>
          {t(later ? 'declare.laterSend' : 'declare.send')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('declare.cancel')}
        </Button>
      </div>
    </form>
  );
}
