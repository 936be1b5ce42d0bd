import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import { StatusBadge } from '../../ui/StatusBadge';
import { HeldLine } from './HeldLine';
import classes from './Staff.module.css';
import { type StaffGrant, useEndGrant } from './staff.api';

interface GrantRowsProps {
  label: string;
  grants: readonly StaffGrant[];
  name: string;
  onEnded: (told: string) => void;
}

/** What one person holds, each with a way to end it. */
export function GrantRows({ label, grants, name, onEnded }: GrantRowsProps) {
  const { t } = useTranslation('staff');
  const { text } = useFormats();
  const [ending, setEnding] = useState<StaffGrant | null>(null);
  const words = (grant: StaffGrant) => ({ name, place: text(grant.place), role: t(`roles.${grant.role}`) });
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
              <strong>{text(grant.place)}</strong>, {t(`roles.${grant.role}`)}
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
                  aria-label={`${t('end.button')}: ${text(grant.place)}, ${t(`roles.${grant.role}`)}`}
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
