import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Radio, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmModal } from '../../../ui/ConfirmModal';
import { Problem } from '../../../ui/Problem';
import { Loaded } from '../../../ui/states';
import { type Recipient, recipientsQuery, useShare } from './sharing.api';
import classes from './sharing.module.css';

interface ShareDialogProps {
  itemId: string;
  opened: boolean;
  onClose: () => void;
}

/** Finds one organisation, says what it will read and what not, and shares. */
export function ShareDialog({ itemId, opened, onClose }: ShareDialogProps) {
  const { t } = useTranslation('sharing');
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<Recipient | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const seek = useDebouncedCallback((text: string) => setQ(text.trim()), 250);
  const share = useShare(itemId);
  const close = () => {
    onClose();
    setQ('');
    setChosen(null);
    setUnchosen(false);
    share.reset();
  };
  const confirm = () => (chosen ? share.mutate(chosen.id, { onSuccess: close }) : setUnchosen(true));
  return (
    <ConfirmModal
      opened={opened}
      title={t('share.title')}
      confirmLabel={t('share.confirm')}
      onConfirm={confirm}
      onClose={close}
      busy={share.isPending}
    >
      <TextInput
        label={t('share.search')}
        description={t('share.searchHelp')}
        maxLength={100}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
        error={unchosen && !chosen && t('share.unchosen')}
        errorProps={{ role: 'alert' }}
        onChange={({ currentTarget: { value } }) => seek(value)}
      />
      {q && <Found q={q} chosen={chosen} onChoose={setChosen} />}
      <div className={classes.promise} role="status">
        <p>{chosen ? t('share.reads', { organisation: chosen.name }) : t('share.readsThen')}</p>
        <p>{t('share.notRead')}</p>
        <p>{t('share.undo')}</p>
      </div>
      <Problem error={share.error} />
    </ConfirmModal>
  );
}

interface FoundProps {
  q: string;
  chosen: Recipient | null;
  onChoose: (recipient: Recipient) => void;
}

function Found({ q, chosen, onChoose }: FoundProps) {
  const { t } = useTranslation('sharing');
  const query = useQuery(recipientsQuery(q));
  return (
    <Loaded query={query} lines={3}>
      {(found) =>
        found.length === 0 ? (
          <p role="status">{t('share.none')}</p>
        ) : (
          <Radio.Group
            label={t('share.found')}
            value={chosen?.id ?? ''}
            onChange={(id) => {
              const one = found.find((entry) => entry.id === id);
              if (one) onChoose(one);
            }}
          >
            <div className={classes.found} aria-busy={query.isPlaceholderData || undefined}>
              {found.map(({ id, name }) => (
                <Radio key={id} value={id} label={name} />
              ))}
            </div>
          </Radio.Group>
        )
      }
    </Loaded>
  );
}
