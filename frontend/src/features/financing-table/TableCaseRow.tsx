import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { StatusBadge } from '../../ui/StatusBadge';
import { CaseIdentity, namesOf } from './CaseIdentity';
import type { Declaration } from './financing-table.api';
import classes from './TableCases.module.css';
import { iconOfStanding, standingOf, toneOfStanding } from './table.labels';

interface TableCaseRowProps {
  row: Declaration;
  onDeclare: () => void;
}

export function TableCaseRow({ row, onDeclare }: TableCaseRowProps) {
  const { t } = useTranslation('financing-table');
  const standing = standingOf(row);
  const first = row.declaration === null;
  const about = <VisuallyHidden>{` ${t('list.about', { reference: row.reference })}`}</VisuallyHidden>;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h3 className={classes.name}>{namesOf(row)}</h3>
        <CaseIdentity row={row} />
      </div>
      <div className={classes.standing}>
        <StatusBadge tone={toneOfStanding[standing]} icon={iconOfStanding[standing]}>
          {t(`standing.${standing}`)}
        </StatusBadge>
      </div>
      <div className={classes.acts}>
        {row.canRead && (
          <ButtonLink
            to="/financing-cases/$id"
            params={{ id: row.itemId }}
            size="sm"
            variant={standing === 'to_review' ? 'filled' : 'default'}
          >
            {t('list.read')}
            {about}
          </ButtonLink>
        )}
        {row.mayDeclare.length > 0 && (
          <Button size="sm" variant={first ? 'filled' : 'default'} onClick={onDeclare}>
            {t(first ? 'list.declareNow' : 'list.stepOut')}
            {about}
          </Button>
        )}
      </div>
    </li>
  );
}
