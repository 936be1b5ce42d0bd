import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../../../api/forms';
import { useFormats } from '../../../ui/format';
import { lookupNames, lookups, type RuleTable } from '../rule-table';
import { useRuleWords } from '../use-rule-words';
import classes from './Editor.module.css';

type Lists = RuleTable['lookups'];

interface LookupsProps {
  lists: Lists;
  onChange?: ((lists: Lists) => void) | undefined;
}

/** Which department follows from a province, a domain or an area. */
export function Lookups({ lists, onChange }: LookupsProps) {
  const { t } = useTranslation('rule-sets');
  const { text } = useFormats();
  const { codesOf, labelOf, deskOf } = useRuleWords();
  const desks = (useQuery(referenceQuery).data?.departments ?? []).map(({ code, nl, en }) => ({
    value: code,
    label: text({ nl: nl.label, en: en.label }),
  }));
  const set = (list: keyof Lists, code: string, desk: string) => {
    const { [code]: _, ...others } = lists[list];
    onChange?.({ ...lists, [list]: desk ? { ...others, [code]: desk } : others });
  };
  return (
    <>
      <p className={classes.keys}>{t('lookups.lead')}</p>
      <div className={classes.lists}>
        {lookupNames.map((name) => {
          const { list, fact } = lookups[name];
          return (
            <section key={name} aria-labelledby={`lookup-${list}`}>
              <h2 id={`lookup-${list}`}>{t(`lookups.${list}`)}</h2>
              {onChange ? (
                codesOf(fact).map((code) => (
                  <NativeSelect
                    key={code}
                    label={labelOf(fact, code)}
                    value={lists[list][code] ?? ''}
                    data={[{ value: '', label: t('lookups.none') }, ...desks]}
                    onChange={({ currentTarget }) => set(list, code, currentTarget.value)}
                  />
                ))
              ) : (
                <dl className={classes.facts}>
                  {codesOf(fact).map((code) => (
                    <div key={code}>
                      <dt>{labelOf(fact, code)}</dt>
                      <dd>{lists[list][code] ? deskOf(lists[list][code]) : t('lookups.none')}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}
