import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Problem } from '../../../ui/Problem';
import { useImport } from '../rule-sets.api';
import classes from './Versions.module.css';

interface ImportDialogProps {
  opened: boolean;
  onClose: () => void;
  onImported: (version: string) => void;
}

export function ImportDialog({ opened, onClose, onImported }: ImportDialogProps) {
  const { t } = useTranslation('rule-sets');
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<'none' | 'unreadable'>();
  const bringIn = useImport(({ version }) => onImported(version));
  const send = async () => {
    if (!file) return setWrong('none');
    setWrong(undefined);
    try {
      // the server says what is wrong with what is in it
      bringIn.mutate(JSON.parse(await file.text()));
    } catch {
      setWrong('unreadable');
    }
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t('import.title')}
      confirmLabel={t('import.confirm')}
      busy={bringIn.isPending}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <p>{t('import.text')}</p>
      <div className={classes.fields}>
        <Input.Wrapper id="rule-set-file" label={t('import.file')} error={wrong && t(`import.${wrong}`)}>
          <div>
            <input
              id="rule-set-file"
              type="file"
              accept="application/json,.json"
              aria-invalid={wrong !== undefined}
              {...(wrong && { 'aria-describedby': 'rule-set-file-error' })}
              onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
            />
          </div>
        </Input.Wrapper>
      </div>
      <Problem error={bringIn.error} />
    </ConfirmDialog>
  );
}
