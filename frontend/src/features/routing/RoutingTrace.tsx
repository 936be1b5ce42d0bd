import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { useFactWords } from './fact.labels';
import classes from './RoutingTrace.module.css';
import type { RuleTried, Trace } from './routing.api';

interface RoutingTraceProps {
  trace: Trace;
  /** The rule that decided. */
  chosen: string;
  runnerUp?: string | null | undefined;
  /** How long the rules took, in microseconds; not known of older decisions. */
  tookUs?: number | null | undefined;
}

/** Why an item lands where it does: the rule that decided, and under a fold every rule that was tried before it. */
export function RoutingTrace({ trace, chosen, runnerUp, tookUs }: RoutingTraceProps) {
  const { t } = useTranslation('routing');
  const { number } = useFormats();
  // A fixed route: no rule was tried, and why it goes there is said above.
  if (trace.length === 0) return null;
  const decisive = trace.find(({ ruleId }) => ruleId === chosen);
  const conditions = decisive?.conditions ?? [];
  return (
    <section aria-labelledby="routing-trace" className={classes.section}>
      <h2 id="routing-trace" className={classes.heading}>
        {t('trace.title')}
      </h2>
      <p>{t(conditions.length > 0 ? 'trace.decided' : 'trace.caughtAll', { rule: chosen })}</p>
      {conditions.length > 0 && <Conditions conditions={conditions} />}
      {runnerUp && <p className={classes.runnerUp}>{t('trace.runnerUp', { rule: runnerUp })}</p>}
      {typeof tookUs === 'number' && (
        <p className={classes.runnerUp}>{t('trace.took', { microseconds: number(tookUs) })}</p>
      )}
      <details className={classes.all}>
        <summary>{t('trace.all', { count: trace.length })}</summary>
        <TraceTable trace={trace} />
      </details>
    </section>
  );
}

function TraceTable({ trace }: { trace: Trace }) {
  const { t } = useTranslation('routing');
  return (
    <table className={classes.table} aria-label={t('trace.table')}>
      <thead>
        <tr>
          <th scope="col">{t('trace.rule')}</th>
          <th scope="col">{t('trace.outcome')}</th>
          <th scope="col">{t('trace.conditions')}</th>
        </tr>
      </thead>
      <tbody>
        {trace.map((rule) => (
          <tr key={rule.ruleId} data-hit={rule.hit || undefined}>
            <th scope="row">{rule.ruleId}</th>
            <td>
              <Verdict holds={rule.hit} words={t(rule.hit ? 'trace.hit' : 'trace.miss')} />
            </td>
            <td>
              {rule.fault && <p>{t('trace.fault', { fault: rule.fault })}</p>}
              {rule.conditions.length > 0 ? <Conditions conditions={rule.conditions} /> : t('trace.always')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const operators = ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'isNull'] as const;

function Conditions({ conditions }: { conditions: RuleTried['conditions'] }) {
  const { t } = useTranslation('routing');
  const { nameOf, wordsOf } = useFactWords();
  return (
    <ul className={classes.conditions}>
      {conditions.map(({ field, op, value, actual, holds }) => {
        const known = operators.find((one) => one === op) ?? 'other';
        const words = t(`trace.op.${known}`, { field: nameOf(field), value: wordsOf(field, value) });
        return (
          <li key={`${field} ${op} ${JSON.stringify(value)}`}>
            <Verdict holds={holds} words={words} said={t(holds ? 'trace.holds' : 'trace.fails')} />
            {!holds && <span className={classes.actual}>{t('trace.here', { actual: wordsOf(field, actual) })}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Verdict({ holds, words, said }: { holds: boolean; words: string; said?: string }) {
  const Mark = holds ? IconCheck : IconX;
  return (
    <span className={classes.verdict} data-holds={holds || undefined}>
      <Mark size={18} stroke={2} {...(said ? { role: 'img', 'aria-label': said } : { 'aria-hidden': true })} />
      <span>{words}</span>
    </span>
  );
}
