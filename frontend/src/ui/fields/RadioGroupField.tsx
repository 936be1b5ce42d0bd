import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Radio } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import classes from './fields.module.css';
import type { Option } from './SelectField';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

interface RadioGroupFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  options: readonly (Option & { description?: string | undefined; disabled?: boolean | undefined })[];
  /** Short answers beside each other. */
  inline?: boolean;
}

export function RadioGroupField<T extends FieldValues>(props: RadioGroupFieldProps<T>) {
  const { field, common } = useBoundField(props, 'choose');
  const { disabled, ...group } = common;
  return (
    <Radio.Group {...group} name={field.name} value={field.value ?? ''} onChange={field.onChange}>
      <div className={classes.choices} id={`${common.id}-choices`} data-inline={props.inline || undefined}>
        {props.options.map((option, index) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.description}
            disabled={disabled || option.disabled === true}
            onBlur={field.onBlur}
            {...(index === 0 && { ref: field.ref })}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
