import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../ui/FilterChips';
import { KeyHint } from '../../ui/KeyHint';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import { EmptyState, Loaded } from '../../ui/states';
import { useShortcuts, useShortcutsWanted } from '../../ui/use-shortcuts';
import { type AccessReview, type ReviewLine, reviewQuery, useCloseReview, useJudge } from './access-reviews.api';
import classes from './Review.module.css';
import { ReviewRow } from './ReviewRow';
import { RevokeDialog } from './RevokeDialog';
import { useLineChoice } from './use-line-choice';

interface ReviewProps {
  id: string;
  unanswered: boolean;
  onFilter: (unanswered: boolean) => void;
}

/** The lines of a review, to go through one after another with the keyboard or the mouse. */
export function Review({ id, unanswered, onFilter }: ReviewProps) {
  const { t } = useTranslation('access-reviews');
  const query = useInfiniteQuery(reviewQuery(id, unanswered));
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const [told, setTold] = useState('');
  const [revoking, setRevoking] = useState<ReviewLine | null>(null);
  const choice = useLineChoice(lines);
  const judge = useJudge(id, (line) => {
    setTold(t(line.verdict === 'revoke' ? 'revoked' : 'kept', { name: line.person.name }));
    setRevoking(null);
    choice.move(1);
  });
  const keep = (line: ReviewLine) => line.can.keep && judge.mutate({ grantId: line.grantId, verdict: 'keep' });
  const ask = (line: ReviewLine) => line.can.revoke && setRevoking(line);
  const [keys] = useShortcutsWanted();
  useShortcuts({
    j: () => choice.move(1),
    k: () => choice.move(-1),
    b: () => choice.line && keep(choice.line),
    x: () => choice.line && ask(choice.line),
  });
  return (
    <Loaded query={query} lines={10}>
      {({ pages }) => (
        <>
          {pages[0] && <Progress review={pages[0].review} onClosed={() => setTold(t('closed'))} />}
          <div className={classes.filter}>
            <FilterChips
              label={t('filter.label')}
              value={unanswered ? 'open' : 'all'}
              onChange={(value) => onFilter(value === 'open')}
              options={(['open', 'all'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
            />
          </div>
          {keys && pages[0]?.review.can.answer && (
            <p className={classes.keys}>
              <KeyHint keys="j" /> <KeyHint keys="k" /> {t('keys.move')}, <KeyHint keys="b" /> {t('keep')},{' '}
              <KeyHint keys="x" /> {t('revoke')}
            </p>
          )}
          <div role="status" className={classes.told}>
            {told && <Notice tone="good">{told}</Notice>}
          </div>
          {revoking === null && <Problem error={judge.error} />}
          {lines.length === 0 ? (
            <EmptyState icon={IconClipboardCheck} title={t('allAnswered')} />
          ) : (
            <ul className={classes.lines} aria-label={t('lines')}>
              {lines.map((line) => (
                <ReviewRow
                  key={line.grantId}
                  line={line}
                  focus={choice.propsOf(line)}
                  busy={judge.isPending && judge.variables.grantId === line.grantId}
                  onKeep={() => keep(line)}
                  onRevoke={() => ask(line)}
                />
              ))}
            </ul>
          )}
          {query.hasNextPage && (
            <Button
              variant="default"
              mt="md"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
          <RevokeDialog
            line={revoking}
            busy={judge.isPending}
            error={judge.error}
            onClose={() => {
              judge.reset();
              setRevoking(null);
            }}
            onRevoke={(grantId, note) => judge.mutateAsync({ grantId, verdict: 'revoke', note })}
          />
        </>
      )}
    </Loaded>
  );
}

function Progress({ review, onClosed }: { review: AccessReview; onClosed: () => void }) {
  const { t } = useTranslation('access-reviews');
  const close = useCloseReview(review.id, onClosed);
  const { answered, total, revoked, closedAt, can } = review;
  const words = t('progress', { answered, total, revoked });
  return (
    <div className={classes.head}>
      <div className={classes.progress}>
        <progress className={classes.bar} max={total} value={answered} aria-label={t('column.progress')} />
        <span>{words}</span>
      </div>
      {can.answer && (
        <Button disabled={!can.close} loading={close.isPending} onClick={() => close.mutate(undefined)}>
          {t('close')}
        </Button>
      )}
      {closedAt && <Notice tone="calm">{t('closedText')}</Notice>}
      <Problem error={close.error} />
    </div>
  );
}
