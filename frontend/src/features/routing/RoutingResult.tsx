import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FactPanel } from '../../ui/FactPanel';
import { useFormats } from '../../ui/format';
import { useFactWords } from './fact.labels';
import { RoutingTrace } from './RoutingTrace';
import classes from './RoutingTryOut.module.css';
import type { RoutingEvaluation } from './routing.api';

/** What the rules say. It stands elsewhere on the page than the button that asked for it, so it takes the focus. */
export function RoutingResult({ result }: { result: RoutingEvaluation }) {
  const { t } = useTranslation('routing');
  const { text } = useFormats();
  const { deskOf } = useFactWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer leads here
  useEffect(() => heading.current?.focus(), [result]);
  const cc = result.cc.map(deskOf).join(', ') || t('result.nobody');
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {t('result.title')}
      </h2>
      <FactPanel
        label={t('result.title')}
        facts={[
          {
            label: t('result.goesTo'),
            value: deskOf(result.department),
            note: t(`action.${result.action}`),
          },
          {
            label: t('result.due'),
            value: t('result.workingDays', { count: result.slaWorkingDays }),
            note: `${t('result.priority')}: ${result.priority}`,
          },
          { label: t('result.cc'), value: cc },
        ]}
      />
      <p className={classes.label}>{t('result.why')}</p>
      <p className={classes.why}>{text(result.reason)}</p>
      <p className={classes.help}>{t('result.rule', { rule: result.ruleId, version: result.ruleSetVersion })}</p>
      <RoutingTrace trace={result.trace} chosen={result.ruleId} />
    </>
  );
}
