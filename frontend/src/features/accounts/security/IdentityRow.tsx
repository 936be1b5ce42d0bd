import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { DotLine } from '../../../ui/DotLine';
import { useFormats } from '../../../ui/format';
import { Problem } from '../../../ui/Problem';
import { type Identity, useUnlinkIdentity } from './security.api';
import classes from './security.module.css';

interface IdentityRowProps {
  identity: Identity;
  onUnlinked: () => void;
}

/** An account elsewhere, which can be taken off this one. */
export function IdentityRow({ identity, onUnlinked }: IdentityRowProps) {
  const { id, label, since, kvkNumber } = identity;
  const { t } = useTranslation('security');
  const { text, date } = useFormats();
  const [asking, setAsking] = useState(false);
  const unlink = useUnlinkIdentity();
  const name = text(label);
  return (
    <li className={classes.row}>
      <div>
        <div className={classes.name}>{name}</div>
        <div className={classes.quiet}>
          <DotLine
            parts={[
              t('identities.since', { date: date(since) }),
              kvkNumber ? t('identities.kvk', { number: kvkNumber }) : '',
            ]}
          />
        </div>
        <Problem error={unlink.error} />
      </div>
      <Button
        variant="default"
        size="sm"
        loading={unlink.isPending}
        aria-label={t('identities.unlinkWhich', { name })}
        onClick={() => setAsking(true)}
      >
        {t('identities.unlink')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('identities.unlinkTitle', { name })}
        confirmLabel={t('identities.unlink')}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          unlink.mutate(id, { onSuccess: onUnlinked });
        }}
      >
        <p>{t('identities.unlinkText')}</p>
      </ConfirmDialog>
    </li>
  );
}
