import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/states';
import { AdviceForm } from './AdviceForm';
import { type CaseAdvice, membersQuery, reviewsQuery } from './financing-table.api';
import { MembersList } from './MembersList';
import { ReviewsList } from './ReviewsList';
import classes from './Table.module.css';

/** What the secretariat does with a case: see who may judge it, read the reviews, record the advice. */
export function Preparation({ itemId, state }: { itemId: string; state: CaseAdvice }) {
  const { t } = useTranslation('financing-table');
  const members = useQuery(membersQuery(itemId));
  const reviews = useQuery(reviewsQuery(itemId));
  const [recorded, setRecorded] = useState(false);
  return (
    <>
      <section aria-labelledby="table-members" className={classes.section}>
        <h2 id="table-members" className={classes.heading}>
          {t('members.title')}
        </h2>
        <Loaded query={members}>{(rows) => <MembersList rows={rows} />}</Loaded>
      </section>
      <section aria-labelledby="table-reviews" className={classes.section}>
        <h2 id="table-reviews" className={classes.heading}>
          {t('reviews.title')}
        </h2>
        <Loaded query={reviews}>{({ items }) => <ReviewsList reviews={items} />}</Loaded>
      </section>
      {state.advice ? (
        <p
          role="status"
          tabIndex={-1}
          className={classes.calm}
          ref={(note) => {
            if (recorded) note?.focus();
          }}
        >
          {t('advice.recorded')}
        </p>
      ) : (
        <section aria-labelledby="table-advice" className={classes.section}>
          <h2 id="table-advice" className={classes.heading}>
            {t('advice.title')}
          </h2>
          {state.can.advise ? (
            <AdviceForm itemId={itemId} onRecorded={() => setRecorded(true)} />
          ) : (
            <p className={classes.calm}>{t('advice.notYet')}</p>
          )}
        </section>
      )}
    </>
  );
}
