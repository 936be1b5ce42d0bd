import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Problem } from '../../../ui/Problem';
import { useRemoveTotp } from './security.api';

export function RemoveTotp() {
  const { t } = useTranslation('security');
  const [asking, setAsking] = useState(false);
  const remove = useRemoveTotp();
  return (
    <>
      <Button variant="default" loading={remove.isPending} onClick={() => setAsking(true)}>
        {t('totp.remove')}
      </Button>
      <Problem error={remove.error} />
      <ConfirmDialog
        opened={asking}
        title={t('totp.removeTitle')}
        confirmLabel={t('totp.remove')}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          remove.mutate(undefined);
        }}
      >
        <p>{t('totp.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}
