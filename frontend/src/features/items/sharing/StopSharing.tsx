import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Problem } from '../../../ui/Problem';
import { useUnshare } from './sharing.api';

interface StopSharingProps {
  itemId: string;
  organisation: { id: string; name: string };
}

export function StopSharing({ itemId, organisation: { id, name } }: StopSharingProps) {
  const { t } = useTranslation('sharing');
  const [asking, setAsking] = useState(false);
  const unshare = useUnshare(itemId, id);
  const close = () => {
    setAsking(false);
    unshare.reset();
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('stop.buttonFor', { organisation: name })}
        onClick={() => setAsking(true)}
      >
        {t('stop.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('stop.title', { organisation: name })}
        confirmLabel={t('stop.confirm')}
        onConfirm={() => unshare.mutate(undefined, { onSuccess: close })}
        onClose={close}
        busy={unshare.isPending}
      >
        <p>{t('stop.text', { organisation: name })}</p>
        <Problem error={unshare.error} />
      </ConfirmDialog>
    </>
  );
}
