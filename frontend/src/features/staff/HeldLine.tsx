import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import type { StaffGrant } from './staff.api';

/** A grant ends at a midnight: the day before is the last that counts. */
const lastDayOf = (until: string): string => new Date(Date.parse(until) - 1).toISOString();

/** From when until when someone holds something, and through whom. */
export function HeldLine({ grant }: { grant: StaffGrant }) {
  const { t } = useTranslation('staff');
  const { date } = useFormats();
  const { state, since, until, givenBy, lentBy } = grant;
  return (
    <DotLine
      parts={[
        t(state === 'planned' ? 'held.from' : 'held.since', { date: date(since) }),
        until
          ? t(state === 'ended' ? 'held.ended' : 'held.until', { date: date(lastDayOf(until)) })
          : t('held.lasting'),
        lentBy ? t('held.lentBy', { name: lentBy.name }) : givenBy && t('held.givenBy', { name: givenBy.name }),
      ]}
    />
  );
}
