import { IconArrowForwardUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel';
import { Loaded } from '../../../ui/states';
import { feedbackQuery } from '../rule-sets.api';
import { useRuleWords } from '../use-rule-words';
import classes from './Versions.module.css';

const days = 90;

/** What transfers say of the rules: a suggestion per rule, with the items it rests on. */
export function FeedbackPanel() {
  const { t } = useTranslation('rule-sets');
  const { deskOf } = useRuleWords();
  const query = useQuery(feedbackQuery(days));
  return (
    <Panel title={t('feedback.title')} icon={IconArrowForwardUp}>
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.calm}>{t('feedback.none')}</p>
          ) : (
            <>
              <p className={classes.calm}>{t('feedback.lead')}</p>
              <ul className={classes.feedback}>
                {items.map(({ ruleId, ruleSetVersion, overruled, decided, to, examples }) => (
                  <li key={ruleId}>
                    <Link to="/routing/$version" params={{ version: ruleSetVersion }} search={{ rule: ruleId }}>
                      {t('feedback.open', { rule: ruleId })}
                    </Link>
                    <span>{t('feedback.overruled', { overruled, decided })}</span>
                    <span>
                      {t('feedback.to', {
                        desks: to
                          .slice(0, 2)
                          .map(({ desk, items: count }) => t('feedback.desk', { desk: deskOf(desk), count }))
                          .join(', '),
                      })}
                    </span>
                    {examples.length > 0 && (
                      <span className={classes.calm}>
                        {t('feedback.examples')}{' '}
                        {examples.map(({ caseId, reference }, turn) => (
                          <span key={caseId}>
                            {turn > 0 && ', '}
                            <Link to="/cases/$id" params={{ id: caseId }}>
                              {reference ?? t('feedback.case')}
                            </Link>
                          </span>
                        ))}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
