import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { ccSentence, ruleSentence } from '../rule-sentence';
import type { RuleSetComparison } from '../rule-sets.api';
import type { CcRule, Rule, RuleTable } from '../rule-table';
import { useRuleWords } from '../use-rule-words';
import { usePartWords } from './use-part-words';
import classes from './Versions.module.css';

interface ComparisonProps {
  difference: RuleSetComparison;
  before: RuleTable;
  after: RuleTable;
}

/** Each rule that differs, as it was and as it is. */
export function Comparison({ difference, before, after }: ComparisonProps) {
  const { t } = useTranslation('rule-sets');
  const partsInWords = usePartWords();
  const { changed, added, removed, moved, settings } = difference;
  const was = (id: string) => <Side title={difference.from} table={before} id={id} />;
  const is = (id: string) => <Side title={difference.to} table={after} id={id} />;
  return (
    <>
      <Section title={t('compare.changed')} ids={changed.map(({ ruleId }) => ruleId)}>
        {(id) => (
          <>
            <p className={classes.calm}>{partsInWords(changed.find(({ ruleId }) => ruleId === id)?.parts ?? [])}</p>
            <dl className={classes.sides}>
              {was(id)}
              {is(id)}
            </dl>
          </>
        )}
      </Section>
      <Section title={t('compare.added')} ids={added}>
        {(id) => <dl>{is(id)}</dl>}
      </Section>
      <Section title={t('compare.removed')} ids={removed}>
        {(id) => <dl>{was(id)}</dl>}
      </Section>
      <Section title={t('compare.moved')} ids={moved}>
        {(id) => <p>{t('compare.movedText', { rule: id })}</p>}
      </Section>
      {settings.length > 0 && (
        <>
          <h2 className={classes.heading}>{t('compare.settings')}</h2>
          <p>{partsInWords(settings)}</p>
        </>
      )}
    </>
  );
}

interface SectionProps {
  title: string;
  ids: readonly string[];
  children: (id: string) => ReactNode;
}

function Section({ title, ids, children }: SectionProps) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      {ids.map((id) => (
        <div key={id} className={classes.difference}>
          <h3>{id}</h3>
          {children(id)}
        </div>
      ))}
    </section>
  );
}

function Side({ title, table, id }: { title: string; table: RuleTable; id: string }) {
  const { t } = useTranslation('rule-sets');
  const { text } = useFormats();
  const words = useRuleWords();
  const rule: Rule | CcRule | undefined = [...table.rules, ...table.ccRules].find((one) => one.id === id);
  if (!rule) return null;
  const decides = 'action' in rule;
  return (
    <div>
      <dt>{t('one', { version: title })}</dt>
      <dd>{decides ? ruleSentence(words, rule) : ccSentence(words, rule)}</dd>
      {decides && (
        <dd className={classes.calm}>
          {rule.priority} · {t('table.days', { count: rule.slaWorkingDays })}
          {rule.cc.length > 0 && <> · {t('table.cc', { desks: rule.cc.map(words.deskOf).join(', ') })}</>}
        </dd>
      )}
      <dd className={classes.calm}>{text(rule.reason)}</dd>
      {decides && rule.note && <dd className={classes.calm}>{t('table.note', { note: rule.note })}</dd>}
    </div>
  );
}
