import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formQuery } from '../../api/forms';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { StatusBadge } from '../../ui/StatusBadge';
import type { MemberDeclaration } from './financing-table.api';
import classes from './Table.module.css';
import { iconOfInterest, toneOfInterest } from './table.labels';

/** Who declared what, and who has not yet. */
export function MembersList({ rows }: { rows: readonly MemberDeclaration[] }) {
  const { t } = useTranslation('financing-table');
  if (rows.length === 0) return <p className={classes.calm}>{t('members.nobody')}</p>;
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <Member key={row.member.id} row={row} />
      ))}
    </ul>
  );
}

function Member({ row }: { row: MemberDeclaration }) {
  const { t } = useTranslation('financing-table');
  const { text, date } = useFormats();
  const form = useQuery(formQuery('financingTableMembership'));
  const types = form.data?.fields.find(({ name }) => name === 'memberType')?.options ?? [];
  const type = types.find(({ code }) => code === row.memberType);
  const interest = row.declaration ?? 'open';
  const facts = [
    row.organisation,
    type && text(type.label),
    row.status === 'observer' && type?.code !== 'observer' && t('members.observer'),
    !row.seated && t('members.seatEnded'),
    row.declaredAt && t('members.declaredOn', { date: date(row.declaredAt) }),
    row.reviewed && t('members.reviewed'),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <strong>{row.member.name}</strong>
        <StatusBadge tone={toneOfInterest[interest]} icon={iconOfInterest[interest]}>
          {t(`members.${interest}`)}
        </StatusBadge>
      </div>
      <p className={classes.detail}>
        <DotLine parts={facts} />
      </p>
      {row.explanation && <p className={classes.prose}>{row.explanation}</p>}
    </li>
  );
}
