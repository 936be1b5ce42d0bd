import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import type { ReviewLine } from './access-reviews.api';

interface RevokeDialogProps {
  line: ReviewLine | null;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  /** Fails when it was not accepted. */
  onRevoke: (grantId: string, note: string | null) => Promise<unknown>;
}

/** Says what ends, and takes a note along. */
export function RevokeDialog({ line, busy, error, onClose, onRevoke }: RevokeDialogProps) {
  const { t } = useTranslation('access-reviews');
  const { text } = useFormats();
  const form = useForm<{ note: string }>({ defaultValues: { note: '' } });
  const send = form.handleSubmit(
    ({ note }) =>
      // what was written stays when it was refused
      line &&
      onRevoke(line.grantId, note.trim() || null).then(
        () => form.reset(),
        () => undefined,
      ),
  );
  const close = () => {
    form.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      opened={line !== null}
      title={t('revokeTitle')}
      confirmLabel={t('revoke')}
      danger
      busy={busy}
      onClose={close}
      onConfirm={() => void send()}
    >
      {line && <p>{t('revokeText', { name: line.person.name, place: text(line.place) })}</p>}
      <form noValidate onSubmit={(event) => void send(event)}>
        <TextAreaField control={form.control} name="note" label={t('note')} rows={3} maxLength={500} />
      </form>
      <Problem error={error} />
    </ConfirmDialog>
  );
}
