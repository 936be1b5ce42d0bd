import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReferenceLists } from '../../../api/types';
import { DotLine } from '../../../ui/DotLine';
import { addressLine, useFormats } from '../../../ui/format';
import { recentItemsQuery } from '../items.api';
import classes from './AnswerText.module.css';
import { choicesNow } from './field-choices';
import type { Answers, AskedField } from './form-values';

interface AnswerTextProps {
  field: AskedField;
  answers: Answers;
  lists: ReferenceLists;
  columns?: Record<string, string> | undefined;
}

export const isAnswered = (field: AskedField, answers: Answers): boolean => {
  const answer = answers[field.name];
  return answer !== null && answer !== undefined && answer !== '';
};

/** An answer in words: labels for codes, dates and amounts as people write them. */
export function AnswerText({ field, answers, lists, columns = {} }: AnswerTextProps) {
  const { t } = useTranslation('items');
  const { text, money, number, date } = useFormats();
  const answer = answers[field.name];
  const labelOf = (code: unknown) => {
    const choice = choicesNow(field, answers, lists).find((one) => one.code === String(code));
    return choice ? text(choice.label) : String(code);
  };
  switch (field.control) {
    case 'choice':
    case 'level':
      return labelOf(answer);
    case 'choices':
      return (answer as unknown[]).map(labelOf).join(', ');
    case 'words':
      return (answer as string[]).join(', ');
    case 'money':
      return money(Number(answer));
    case 'number':
      return number(Number(answer));
    case 'date':
      return date(String(answer));
    case 'tick':
    case 'yesNo':
      return answer === true ? t('form.yes') : t('form.no');
    case 'address':
      return addressLine(answer as Record<string, string | undefined>);
    case 'parts':
      return (
        <Parts parts={Object.entries(answer as object).map(([part, words]) => [labelOf(part), words as string])} />
      );
    case 'rows':
      return <Rows field={field} rows={answer as Record<string, unknown>[]} labels={columns} />;
    case 'reference':
      return <OwnItemTitle id={String(answer)} kind={field.refersTo} />;
    default:
      return String(answer);
  }
}

function Parts({ parts }: { parts: readonly (readonly [name: string, words: string | null])[] }) {
  return (
    <dl className={classes.parts}>
      {parts
        .filter(([, words]) => words)
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

interface RowsProps {
  field: AskedField;
  rows: Record<string, unknown>[];
  labels: Record<string, string>;
}

function Rows({ field, rows, labels }: RowsProps) {
  const { money, number } = useFormats();
  const inWords = {
    line: String,
    year: String,
    number: (value: unknown) => number(Number(value)),
    money: (value: unknown) => money(Number(value)),
    tick: (_: unknown, label: string) => label,
  };
  const words = (row: Record<string, unknown>) =>
    (field.columns ?? [])
      .filter(({ name }) => row[name] === 0 || Boolean(row[name]))
      .map(({ name, control }) => inWords[control](row[name], labels[name] ?? name));
  return (
    <ul className={classes.rows}>
      {rows.map((row) => {
        const said = words(row);
        return (
          <li key={said.join()}>
            <DotLine parts={said} />
          </li>
        );
      })}
    </ul>
  );
}

function OwnItemTitle({ id, kind }: { id: string; kind: string | undefined }) {
  const { t } = useTranslation('items');
  const { data = [] } = useQuery(recentItemsQuery({ kind: kind as never, status: 'submitted' }));
  const found = data.find((item) => item.id === id);
  return found ? `${found.reference ?? ''} ${found.title}`.trim() : t('form.ownItem');
}
