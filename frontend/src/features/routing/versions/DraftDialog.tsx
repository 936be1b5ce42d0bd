import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { TextField } from '../../../ui/fields/TextField';
import { Problem } from '../../../ui/Problem';
import { useDraft } from '../rule-sets.api';
import classes from './Versions.module.css';

interface DraftDialogProps {
  /** The version it begins with; closed without one. */
  basedOn: string | null;
  onClose: () => void;
  onDrafted: (version: string) => void;
}

export function DraftDialog({ basedOn, onClose, onDrafted }: DraftDialogProps) {
  const { t } = useTranslation('rule-sets');
  const form = useForm<{ note: string }>({ defaultValues: { note: '' } });
  const draft = useDraft(({ version }) => onDrafted(version));
  const send = form.handleSubmit(({ note }) => {
    if (basedOn) draft.mutate({ basedOn, note });
  });
  return (
    <ConfirmDialog
      opened={basedOn !== null}
      title={t('draftOf.title')}
      confirmLabel={t('draftOf.confirm')}
      busy={draft.isPending}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <p>{t('draftOf.text', { version: basedOn ?? '' })}</p>
      <form noValidate className={classes.fields} onSubmit={(event) => void send(event)}>
        <TextField
          control={form.control}
          name="note"
          label={t('draftOf.note')}
          description={t('draftOf.noteHelp')}
          maxLength={300}
          first
        />
      </form>
      <Problem error={draft.error} />
    </ConfirmDialog>
  );
}
