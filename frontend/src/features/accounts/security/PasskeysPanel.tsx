import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { DotLine } from '../../../ui/DotLine';
import { useFormats } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import { browserHasPasskeys } from '../proof/passkeys';
import { AddPasskey } from './AddPasskey';
import { type Passkey, useRemovePasskey } from './security.api';
import classes from './security.module.css';

export function PasskeysPanel({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t } = useTranslation('security');
  const [told, setTold] = useState('');
  return (
    <Panel title={t('passkeys.title')} icon={IconFingerprint}>
      <div className={classes.body}>
        <p>{t('passkeys.text')}</p>
        <div role="status" className={classes.told}>
          {told && <Notice tone="good">{told}</Notice>}
        </div>
        {passkeys.length > 0 && (
          <ul className={classes.rows} aria-label={t('passkeys.title')}>
            {passkeys.map((passkey) => (
              <PasskeyRow
                key={passkey.id}
                passkey={passkey}
                onRemoved={() => setTold(t('passkeys.removed', { name: passkey.name }))}
              />
            ))}
          </ul>
        )}
        {browserHasPasskeys() ? (
          <AddPasskey onAdded={(name) => setTold(t('passkeys.added', { name }))} />
        ) : (
          <p className={classes.quiet}>{t('passkeys.unable')}</p>
        )}
      </div>
    </Panel>
  );
}

function PasskeyRow({ passkey, onRemoved }: { passkey: Passkey; onRemoved: () => void }) {
  const { id, name, createdAt, usedAt } = passkey;
  const { t } = useTranslation('security');
  const { date } = useFormats();
  const [asking, setAsking] = useState(false);
  const remove = useRemovePasskey();
  return (
    <li className={classes.row}>
      <div>
        <div className={classes.name}>{name}</div>
        <div className={classes.quiet}>
          <DotLine
            parts={[
              t('passkeys.since', { date: date(createdAt) }),
              usedAt ? t('passkeys.used', { date: date(usedAt) }) : t('passkeys.unused'),
            ]}
          />
        </div>
        <Problem error={remove.error} />
      </div>
      <Button
        variant="default"
        size="sm"
        loading={remove.isPending}
        aria-label={t('passkeys.removeWhich', { name })}
        onClick={() => setAsking(true)}
      >
        {t('passkeys.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('passkeys.removeTitle', { name })}
        confirmLabel={t('passkeys.remove')}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          remove.mutate(id, { onSuccess: onRemoved });
        }}
      >
        <p>{t('passkeys.removeText')}</p>
      </ConfirmDialog>
    </li>
  );
}
