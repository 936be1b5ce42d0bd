import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioGroupField } from '../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../ui/form-errors';
import { Problem } from '../../ui/Problem';
import { Loaded } from '../../ui/states';
import { reviewsQuery, useReview } from './financing-table.api';
import { GivenReview } from './ReviewsList';
import classes from './Table.module.css';
import { scores } from './table.labels';

/** A member's own review: given once, or still to give. */
export function OwnReview({ itemId }: { itemId: string }) {
  const { t } = useTranslation('financing-table');
  const query = useQuery(reviewsQuery(itemId));
  const [given, setGiven] = useState(false);
  return (
    <section aria-labelledby="own-review" className={classes.section}>
      <h2 id="own-review" className={classes.heading}>
        {t('review.title')}
      </h2>
      {query.data?.mine && (
        <p
          tabIndex={-1}
          className={classes.calm}
          ref={(note) => {
            if (given) note?.focus();
          }}
        >
          {t('review.given')}
        </p>
      )}
      <Loaded query={query}>
        {({ mine, can }) => {
          if (mine)
            return (
              <div className={classes.row}>
                <GivenReview review={mine} />
              </div>
            );
          return can.review ? (
            <ReviewForm itemId={itemId} onGiven={() => setGiven(true)} />
          ) : (
            <p className={classes.calm}>{t('review.notPossible')}</p>
          );
        }}
      </Loaded>
    </section>
  );
}

function ReviewForm({ itemId, onGiven }: { itemId: string; onGiven: () => void }) {
  const { t } = useTranslation('financing-table');
  const form = useForm({ defaultValues: { score: '', comment: '' } });
  const review = useReview(itemId, onGiven);
  const send = form.handleSubmit(({ score, comment }) =>
    review.mutate({ score: Number(score), comment }, { onError: (error) => showFieldErrors(error, form.setError) }),
  );
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <p>{t('review.intro')}</p>
      <RadioGroupField
        control={form.control}
        name="score"
        label={t('review.score')}
        required
        options={scores.map((score) => ({
          value: String(score),
          label: t('review.option', { score, word: t(`scores.s${score}`) }),
        }))}
      />
      <TextAreaField
        control={form.control}
        name="comment"
        label={t('review.comment')}
        description={t('review.commentHelp')}
        required
        rows={6}
        minLength={20}
        maxLength={2000}
      />
      {!isAboutFields(review.error) && <Problem error={review.error} />}
      <div>
        <Button type="submit" loading={review.isPending}>
          {t('review.send')}
        </Button>
        <p className={classes.signed}>{t('review.once')}</p>
      </div>
    </form>
  );
}
