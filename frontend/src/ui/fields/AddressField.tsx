import { RequiredStar } from './RequiredStar';
import '@mantine/core/styles/Input.layer.css';
import { Input } from '@mantine/core';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from './field-id';
import classes from './fields.module.css';
import { TextField } from './TextField';
import type { BoundFieldProps } from './use-bound-field';

interface AddressFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  /** Then the postcode must be one of the Netherlands. */
  dutch: boolean;
}

const dutchPostcode = /^\s*[1-9]\d{3} ?[A-Za-z]{2}\s*$/;

/** Street, number, postcode and town: four inputs that are one answer. */
export function AddressField<T extends FieldValues>(props: AddressFieldProps<T>) {
  const { control, name, label, description, required = false, dutch } = props;
  const { t } = useTranslation('ui');
  const part = (which: 'street' | 'number' | 'postcode' | 'town') => ({
    control,
    name: `${name}.${which}` as FieldPath<T>,
    label: t(`address.${which}`),
    required,
  });
  return (
    <fieldset id={fieldId(name)} className={classes.group} aria-describedby={`${fieldId(name)}-help`}>
      <legend className={classes.legend}>
        {label}
        {required && <RequiredStar />}
      </legend>
      <Input.Description id={`${fieldId(name)}-help`}>{description}</Input.Description>
      <div className={classes.address}>
        <TextField {...part('street')} autoComplete="address-line1" maxLength={100} />
        <TextField {...part('number')} maxLength={20} />
        <TextField
          {...part('postcode')}
          autoComplete="postal-code"
          maxLength={12}
          {...(dutch && { pattern: { value: dutchPostcode, message: t('address.wrongPostcode') } })}
        />
        <TextField {...part('town')} autoComplete="address-level2" maxLength={80} />
      </div>
    </fieldset>
  );
}
