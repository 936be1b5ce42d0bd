import { Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import { providersQuery } from '../accounts.api';
import { Refused } from '../sign-in/Refused';
import { IdentityRow } from './IdentityRow';
import { type Security, useLinkIdentity } from './security.api';
import classes from './security.module.css';

interface IdentitiesPanelProps {
  identities: Security['identities'];
  /** Why linking, which ended on this page, did not work. */
  refused: string | undefined;
}

/** Accounts elsewhere by which this person can sign in here. Nothing shows where there is no such elsewhere. */
export function IdentitiesPanel({ identities, refused }: IdentitiesPanelProps) {
  const { t } = useTranslation(['security', 'accounts']);
  const { text } = useFormats();
  const { data: providers = [] } = useQuery(providersQuery);
  const link = useLinkIdentity();
  const [told, setTold] = useState('');
  const open = providers.filter(({ code }) => !identities.some(({ provider }) => provider === code));
  if (identities.length + providers.length === 0 && !refused) return null;
  return (
    <Panel title={t('identities.title')} icon={IconBuilding}>
      <div className={classes.body}>
        <p>{t('identities.text')}</p>
        <Refused code={refused} title={t('identities.failed')} />
        <Problem error={link.error} title={t('identities.failed')} />
        <div role="status" className={classes.told}>
          {told && <Notice tone="good">{told}</Notice>}
        </div>
        {identities.length > 0 && (
          <ul className={classes.rows} aria-label={t('identities.title')}>
            {identities.map((identity) => (
              <IdentityRow
                key={identity.id}
                identity={identity}
                onUnlinked={() => setTold(t('identities.unlinked', { name: text(identity.label) }))}
              />
            ))}
          </ul>
        )}
        {open.length > 0 && (
          <div className={classes.buttons}>
            {open.map(({ code, label }) => (
              <Button
                key={code}
                variant="default"
                loading={link.isPending && link.variables === code}
                onClick={() => link.mutate(code)}
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
