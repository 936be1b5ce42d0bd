import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import type { AccessReview } from './access-reviews.api';

/** Fourth quarter of 2026, or the day of one in between. */
export function useReviewName() {
  const { t } = useTranslation('access-reviews');
  const { date } = useFormats();
  return ({ quarter, openedAt }: Pick<AccessReview, 'quarter' | 'openedAt'>): string => {
    const [year, number] = quarter?.split('-Q') ?? [];
    return year && number ? t('quarter', { year, number }) : t('between', { date: date(openedAt) });
  };
}
