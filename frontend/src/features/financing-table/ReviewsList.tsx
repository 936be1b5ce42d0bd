import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { StatusBadge } from '../../ui/StatusBadge';
import type { Review } from './financing-table.api';
import classes from './Table.module.css';
import type { Score } from './table.labels';

/** What members wrote, each without having seen the others. */
export function ReviewsList({ reviews }: { reviews: readonly Review[] }) {
  const { t } = useTranslation('financing-table');
  if (reviews.length === 0) return <p className={classes.calm}>{t('reviews.none')}</p>;
  return (
    <ul className={classes.list}>
      {reviews.map((review) => (
        <li key={review.id} className={classes.row}>
          <GivenReview review={review} name={review.reviewer.name} />
        </li>
      ))}
    </ul>
  );
}

export function GivenReview({ review, name }: { review: Review; name?: string }) {
  const { t } = useTranslation('financing-table');
  const { date } = useFormats();
  return (
    <>
      <div className={classes.head}>
        {name && <strong>{name}</strong>}
        <StatusBadge tone={review.counts ? 'zee' : 'gray'}>
          {t('reviews.score', { score: review.score, word: t(`scores.s${review.score as Score}`) })}
        </StatusBadge>
      </div>
      <p className={classes.prose}>{review.comment}</p>
      <p className={classes.signed}>
        <DotLine parts={[date(review.at), !review.counts && t('reviews.notCounting')]} />
      </p>
    </>
  );
}
