import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Problem } from '../../ui/Problem';
import { StatusBadge } from '../../ui/StatusBadge';
import { HeldLine } from './HeldLine';
import classes from './Staff.module.css';
import { type StaffGrant, useEndGrant } from './staff.api';
import { useHeldName } from './use-held-name';

interface GrantRowsProps {
  label: string;
  grants: readonly StaffGrant[];
  name: string;
  onEnded: (told: string) => void;
}

/** What one person holds, each with a way to end it. */
export function GrantRows({ label, grants, name, onEnded }: GrantRowsProps) {
  const { t } = useTranslation('staff');
  const nameOf = useHeldName();
  const [ending, setEnding] = useState<StaffGrant | null>(null);
  const words = (grant: StaffGrant) => ({ name, what: nameOf(grant) });
  const end = useEndGrant(() => {
    if (ending) onEnded(t('end.done', words(ending)));
    setEnding(null);
  });
  return (
    <>
      <ul className={classes.rows} aria-label={label}>
        {grants.map((grant) => (
          <li key={grant.id} className={classes.row}>
            <div>
              <strong>{nameOf(grant)}</strong>
              <div className={classes.detail}>
                <HeldLine grant={grant} />
              </div>
            </div>
            <div className={classes.acts}>
              {grant.state === 'planned' && <StatusBadge tone="yellow">{t('held.planned')}</StatusBadge>}
              {grant.can.end && (
                <Button
                  size="sm"
                  variant="default"
                  aria-label={`${t('end.button')}: ${nameOf(grant)}`}
                  onClick={() => setEnding(grant)}
                >
                  {t('end.button')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={ending !== null}
        title={t('end.title')}
        confirmLabel={t('end.confirm')}
        danger
        busy={end.isPending}
        onClose={() => {
          end.reset();
          setEnding(null);
        }}
        onConfirm={() => ending && end.mutate(ending.id)}
      >
        {ending && <p>{t('end.text', words(ending))}</p>}
        <Problem error={end.error} />
      </ConfirmDialog>
    </>
  );
}
