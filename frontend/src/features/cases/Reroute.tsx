import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import { type CaseView, useReroute } from './cases.api';

/** For its coordinator: what was moved by hand stays until someone asks the rules again. */
export function Reroute({ view }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const [asking, setAsking] = useState(false);
  const reroute = useReroute();
  return (
    <div>
      <div role="status">{reroute.isSuccess && <Notice tone="good">{t('action.rerouted')}</Notice>}</div>
      {!reroute.isSuccess && (
        <Button
          variant="default"
          leftSection={<IconRoute size={18} stroke={1.7} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {t('action.reroute')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('action.reroute')}
        confirmLabel={t('action.reroute')}
        busy={reroute.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => reroute.mutate(view, { onSuccess: () => setAsking(false) })}
      >
        <p>{t('action.rerouteText')}</p>
        <Problem error={reroute.error} />
      </ConfirmDialog>
    </div>
  );
}
