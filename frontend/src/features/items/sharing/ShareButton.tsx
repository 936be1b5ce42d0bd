import { Button } from '@mantine/core';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Late } from '../../../ui/Late';

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog')).ShareDialog }));

export function ShareButton({ itemId }: { itemId: string }) {
  const { t } = useTranslation('sharing');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpened(true)}>
        {t('share.button')}
      </Button>
      <Late wanted={opened}>
        <ShareDialog itemId={itemId} opened={opened} onClose={() => setOpened(false)} />
      </Late>
    </>
  );
}
