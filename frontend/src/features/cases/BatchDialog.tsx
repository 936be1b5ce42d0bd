import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Input.layer.css';
import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '../../api/desks';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import classes from './BatchWork.module.css';
import { type BatchAct, type BatchCommand, type BatchResult, usePreview, useRunBatch } from './batches.api';
import { colleaguesQuery, type InboxRow } from './cases.api';
import { EntryList } from './EntryList';

interface BatchDialogProps {
  act: BatchAct;
  rows: readonly InboxRow[];
  onDone: (result: BatchResult) => void;
  onClose: () => void;
}

/** First what to do, then what would become of each case, and only then the doing. */
export function BatchDialog({ act, rows, onDone, onClose }: BatchDialogProps) {
  const { t, i18n } = useTranslation('cases');
  const { text } = useFormats();
  // Mantine gives the focus back only if it saw the dialog open.
  const mounted = useMounted();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [caseIds] = useState(() => rows.map(({ id }) => id));
  const desks = useQuery({ ...desksQuery, enabled: act === 'transfer' });
  const people = useQuery({ ...colleaguesQuery(rows[0]?.desk.code ?? ''), enabled: act === 'assign' });
  const preview = usePreview();
  const run = useRunBatch();
  const commands: Record<BatchAct, BatchCommand> = {
    take: { do: 'take' },
    assign: { do: 'assign', personId: to },
    transfer: { do: 'transfer', desk: to, reason: reason.trim() },
  };
  const command = commands[act];
  const possible = preview.data?.items.filter(({ problem }) => problem === null) ?? [];
  const options =
    act === 'assign'
      ? (people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
      : (desks.data?.items ?? [])
          .map(({ code, name }) => ({ value: code, label: text(name) }))
          .sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  const look = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate({ command, caseIds });
  };
  const go = () => {
    const cases = possible.map(({ caseId, version }) => ({ id: caseId, version: version ?? 0 }));
    run.mutate({ command, cases }, { onSuccess: onDone });
  };
  return (
    <Modal
      opened={mounted}
      onClose={onClose}
      title={t(`batch.title.${act}`, { count: caseIds.length })}
      size={640}
      radius="md"
      yOffset="6vh"
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('action.cancel') }}
    >
      <form onSubmit={look} className={classes.form}>
        {act !== 'take' && (
          <NativeSelect
            label={t(act === 'assign' ? 'assign.person' : 'transfer.desk')}
            required
            data-autofocus
            value={to}
            data={[{ value: '', label: t('batch.choose') }, ...options]}
            onChange={({ currentTarget }) => {
              setTo(currentTarget.value);
              preview.reset();
            }}
          />
        )}
        {act === 'transfer' && (
          <Textarea
            label={t('transfer.reason')}
            description={t('transfer.reasonHelp')}
            required
            minLength={10}
            maxLength={1000}
            rows={3}
            value={reason}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
              preview.reset();
            }}
          />
        )}
        <Problem error={preview.error ?? run.error ?? people.error ?? desks.error} />
        <div role="status" className={classes.told}>
          {preview.data && (
            <>
              <p>{t('batch.preview', { count: possible.length, all: caseIds.length })}</p>
              <EntryList entries={preview.data.items} will={t(`batch.will.${act}`)} />
            </>
          )}
        </div>
        <div className={classes.buttons}>
          {possible.length > 0 ? (
            <Button loading={run.isPending} onClick={go}>
              {t('batch.go', { count: possible.length })}
            </Button>
          ) : (
            <Button type="submit" loading={preview.isPending}>
              {t('batch.look')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
