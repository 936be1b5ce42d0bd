import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Attachments.module.css';
import { accepted, mostFiles } from './file-limits';

interface AddFilesProps {
  full: boolean;
  onPick: (files: readonly File[]) => void;
}

/** A button for everyone; dropping files on it is the short way for who uses a mouse. */
export function AddFiles({ full, onPick }: AddFilesProps) {
  const { t } = useTranslation('documents');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const help = useId();
  if (full) return <p className={classes.help}>{t('full', { count: mostFiles })}</p>;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onPick([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same
    <div
      className={classes.add}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        aria-describedby={help}
        onClick={() => input.current?.click()}
      >
        {t('add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <p id={help} className={classes.help}>
        {t('help', { count: mostFiles })}
      </p>
    </div>
  );
}
