import { RequiredStar } from '../../../ui/fields/RequiredStar';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Checkbox, Input, Textarea, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../../ui/fields/field-id';
import type { BoundFieldProps } from '../../../ui/fields/use-bound-field';
import classes from './fields.module.css';
import type { Inputs } from './form-values';

interface PartsFieldProps extends BoundFieldProps<Inputs> {
  parts: readonly { value: string; label: string }[];
  minFilled: number | undefined;
  maxLength: number | undefined;
}

type Texts = Record<string, string>;

const isFilled = (text: string | undefined) => Boolean(text?.trim());

/** One answer in named parts: tick a part and a box for it opens. */
export function PartsField({ control, name, label, description, required, ...props }: PartsFieldProps) {
  const { parts, minFilled = 0, maxLength = 10_000 } = props;
  const { t } = useTranslation(['items', 'ui']);
  const { field, fieldState } = useController({ control, name, rules: { validate } });
  const put = useRef<Texts>({});
  const texts = (field.value ?? {}) as Texts;
  const id = fieldId(name);
  const error = fieldState.error?.message;
  const toggle = (part: string) => {
    const { [part]: text, ...others } = texts;
    // What was written comes back when the part is ticked again.
    if (text !== undefined) put.current[part] = text;
    field.onChange(text === undefined ? { ...texts, [part]: put.current[part] ?? '' } : others);
  };

  return (
    <fieldset id={id} className={classes.group} aria-describedby={`${id}-help ${id}-error`}>
      <legend className={classes.legend}>
        {label}
        {required && (
          <>
            <RequiredStar />
            <VisuallyHidden>, {t('ui:field.required')}</VisuallyHidden>
          </>
        )}
      </legend>
      <Input.Description id={`${id}-help`}>{description}</Input.Description>
      <Input.Error id={`${id}-error`} className={classes.error}>
        {error}
      </Input.Error>
      <div className={classes.parts}>
        {parts.map((part, index) => (
          <div key={part.value} className={classes.part}>
            <Checkbox
              label={part.label}
              checked={texts[part.value] !== undefined}
              onChange={() => toggle(part.value)}
              {...(index === 0 && { ref: field.ref })}
            />
            {texts[part.value] !== undefined && (
              <Textarea
                className={classes.inside}
                aria-label={t('items:form.about', { part: part.label })}
                rows={3}
                resize="vertical"
                value={texts[part.value]}
                onBlur={field.onBlur}
                onChange={(event) => field.onChange({ ...texts, [part.value]: event.currentTarget.value })}
              />
            )}
          </div>
        ))}
      </div>
      {minFilled > 0 && (
        <p className={classes.count}>
          {t('items:form.partsFilled', { count: Object.values(texts).filter(isFilled).length, min: minFilled })}
        </p>
      )}
    </fieldset>
  );

  function validate(value: unknown): true | string {
    const given = (value ?? {}) as Texts;
    const long = parts.find((part) => (given[part.value]?.length ?? 0) > maxLength);
    if (long) return t('ui:field.tooLong', { label: long.label, count: maxLength });
    const filled = Object.values(given).filter(isFilled).length;
    return !required || filled >= minFilled || t('items:form.tooFewParts', { label, count: minFilled });
  }
}
