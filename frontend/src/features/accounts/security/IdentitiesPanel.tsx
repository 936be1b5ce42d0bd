import { Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../../ui/DotLine';
import { useFormats } from '../../../ui/format';
import { Panel } from '../../../ui/Panel';
import { providersQuery, startAt } from '../accounts.api';
import { Refused } from '../sign-in/Refused';
import type { Security } from './security.api';
import classes from './security.module.css';

interface IdentitiesPanelProps {
  identities: Security['identities'];
  /** Why linking, which ended on this page, did not work. */
  refused: string | undefined;
}

/** Accounts elsewhere by which this person can sign in here. Nothing shows where there is no such elsewhere. */
export function IdentitiesPanel({ identities, refused }: IdentitiesPanelProps) {
  const { t } = useTranslation(['security', 'accounts']);
  const { text, date } = useFormats();
  const { data: providers = [] } = useQuery(providersQuery);
  const open = providers.filter(({ code }) => !identities.some(({ provider }) => provider === code));
  if (identities.length + providers.length === 0 && !refused) return null;
  return (
    <Panel title={t('identities.title')} icon={IconBuilding}>
      <div className={classes.body}>
        <p>{t('identities.text')}</p>
        <Refused code={refused} title={t('identities.failed')} />
        {identities.length > 0 && (
          <ul className={classes.rows} aria-label={t('identities.title')}>
            {identities.map(({ provider, label, since, kvkNumber }) => (
              <li key={provider} className={classes.row}>
                <div>
                  <div className={classes.name}>{text(label)}</div>
                  <div className={classes.quiet}>
                    <DotLine
                      parts={[
                        t('identities.since', { date: date(since) }),
                        kvkNumber ? t('identities.kvk', { number: kvkNumber }) : '',
                      ]}
                    />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        )}
        {open.length > 0 && (
          <div className={classes.buttons}>
            {open.map(({ code, label }) => (
              <Button
                key={code}
                component="a"
                variant="default"
                href={startAt(code, { next: '/account', link: 'true' })}
              >
                {t('identities.link', { name: text(label) })}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Panel>
  );
}
