import { Fragment, type ReactNode, useState } from 'react';
import type { Control, FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReferenceLists } from '../../../api/types';
import { AskedFieldControl } from './AskedFieldControl';
import classes from './fields.module.css';
import type { Answers, AskedField, Inputs } from './form-values';

export interface FieldsSetting {
  control: Control<Inputs>;
  answers: Answers;
  lists: ReferenceLists;
  columns: Record<string, Record<string, string>>;
  /** What goes before a field: the choice that its writer's texts suggest. */
  before?: ((field: AskedField) => ReactNode) | undefined;
}

interface StepFieldsProps extends FieldsSetting {
  fields: readonly AskedField[];
}

/** The inputs of one step; the two of a pair stand beside each other. */
export function StepFields({ fields, columns, before, ...setting }: StepFieldsProps) {
  const shown = (field: AskedField) => (
    <Fragment key={field.name}>
      {before?.(field)}
      <AskedFieldControl field={field} columns={columns[field.name]} {...setting} />
    </Fragment>
  );
  const lines: ReactNode[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const [field, next] = [fields[at], fields[at + 1]];
    if (!field) continue;
    if (!next || !field.pair || field.pair !== next.pair) lines.push(shown(field));
    else {
      lines.push(
        <div key={field.name} className={classes.pair}>
          {shown(field)}
          {shown(next)}
        </div>,
      );
      at += 1;
    }
  }
  return lines;
}

interface MoreFieldsProps extends StepFieldsProps {
  title: string | undefined;
  errors: FieldErrors<Inputs>;
  /** Says whether a field holds more than its default: then it must not be out of sight. */
  isFilled: (field: AskedField) => boolean;
}

/** What may be left alone, folded away; open when something in it is filled in or wrong. */
export function MoreFields({ title, errors, isFilled, ...props }: MoreFieldsProps) {
  const { t } = useTranslation('items');
  const [opened, setOpened] = useState(() => props.fields.some(isFilled));
  const open = opened || props.fields.some(({ name }) => errors[name]);
  return (
    <details className={classes.more} open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={classes.summary}>{title ?? t('form.more')}</summary>
      <div className={classes.folded}>
        <StepFields {...props} />
      </div>
    </details>
  );
}
