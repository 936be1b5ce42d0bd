import { useTranslation } from 'react-i18next';
import { DueDateInFull } from '../../ui/DueDate';
import { type Fact, FactPanel } from '../../ui/FactPanel';
import { useFormats } from '../../ui/format';
import { ButtonLink } from '../../ui/links';
import type { Organisation } from './organisations.api';
import classes from './organisations.module.css';
import { isWaiting, type Standing } from './standing';

interface StandingFactsProps {
  organisation: Organisation;
  standing: Standing;
}

/** For its members: what happens now, and while a desk has it, who and until when. */
export function StandingFacts({ organisation, standing }: StandingFactsProps) {
  const { t } = useTranslation('organisations');
  const now: Fact = { label: t('page.now'), value: t(`status.${standing}`), note: <Next standing={standing} /> };
  const desk = useDesk(organisation);
  const owners = useOwners(organisation);
  return <FactPanel label={t('page.facts')} facts={[now, ...(isWaiting(standing) ? desk : owners)]} />;
}

function Next({ standing }: { standing: Standing }) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <p className={classes.next}>{t(`next.${standing}`)}</p>
      {standing === 'rejected' && (
        <p className={classes.act}>
          <ButtonLink to="/organisations/new">{t('page.again')}</ButtonLink>
        </p>
      )}
      {standing === 'suspended' && (
        <p className={classes.act}>
          <ButtonLink to="/questions/new" variant="default">
            {t('page.askWhy')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** Nobody likes to be surprised by a check that makes proposals wait. */
function useOwners({ ownersHoldUntil }: Organisation): Fact[] {
  const { t } = useTranslation('organisations');
  const { date } = useFormats();
  if (!ownersHoldUntil) return [];
  return [
    {
      label: t('page.owners'),
      value: t('page.ownersAfter', { date: date(ownersHoldUntil) }),
      note: t('page.ownersNote'),
    },
  ];
}

function useDesk({ case: one, question }: Organisation): Fact[] {
  const { t } = useTranslation('organisations');
  const { text } = useFormats();
  if (!one)
    return [
      { label: t('page.who'), value: t('page.finding') },
      { label: t('page.until'), value: t('page.soon') },
    ];
  const handler = one.handler ? t('page.handler', { name: one.handler.name }) : t('page.noHandler');
  return [
    { label: t('page.who'), value: text(one.desk.name), note: handler },
    question
      ? { label: t('page.answerBy'), value: <DueDateInFull date={question.dueOn} /> }
      : { label: t('page.until'), value: <DueDateInFull date={one.dueDate} /> },
  ];
}
