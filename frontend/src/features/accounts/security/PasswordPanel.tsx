import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/Notice';
import { Panel } from '../../../ui/Panel';
import { PasswordForm } from './PasswordForm';
import classes from './security.module.css';

export function PasswordPanel({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation('security');
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  return (
    <Panel title={t('password.title')} icon={IconLock}>
      <div className={classes.body}>
        <div role="status" className={classes.told}>
          {state === 'done' && <Notice tone="good">{t('password.done')}</Notice>}
        </div>
        {!hasPassword && (
          <>
            <p>{t('password.none')}</p>
            <p>
              <Link to="/recover">{t('password.choose')}</Link>
            </p>
          </>
        )}
        {hasPassword && state === 'open' && (
          <PasswordForm onDone={() => setState('done')} onCancel={() => setState('closed')} />
        )}
        {hasPassword && state !== 'open' && (
          <>
            <p>{t('password.text')}</p>
            <Button variant="default" className={classes.act} onClick={() => setState('open')}>
              {t('password.change')}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}
