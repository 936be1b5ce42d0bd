import { lazy } from 'react';
import type { Control as FormControl } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReferenceLists } from '../../../api/types';
import { RadioGroupField } from '../../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { TextField } from '../../../ui/fields/TextField';
import { useFormats } from '../../../ui/format';
import { choicesNow } from './field-choices';
import { type Answers, type AskedField, type Inputs, unknownLevel } from './form-values';

// On its way as soon as a form opens; a step that shows one of these waits for it.
const lateFields = import('./LateFieldControl');
const LateFieldControl = lazy(async () => ({ default: (await lateFields).LateFieldControl }));

interface AskedFieldControlProps {
  field: AskedField;
  control: FormControl<Inputs>;
  answers: Answers;
  lists: ReferenceLists;
  columns?: Record<string, string> | undefined;
}

const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phoneForm = /^\+[0-9][0-9\s().-]{7,25}$/;
const webForm = /^https:\/\/\S+\.\S+$/;

/** Short answers without an explanation fit beside each other. */
const fitsInline = (options: readonly { label: string; description?: string | undefined }[]) =>
  options.every(({ label, description }) => label.length <= 20 && !description);

/** The input that belongs to a field of a form's description. */
export function AskedFieldControl({ field, control, answers, lists, columns }: AskedFieldControlProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const { described, required, name } = field;
  const limit = (key: string) => (typeof described.limits[key] === 'number' ? described.limits[key] : undefined);
  const label = text(described.label);
  const common = { control, name, label, description: text(described.help), required };
  const lengths = { minLength: limit('min'), maxLength: limit('max') };
  const options = choicesNow(field, answers, lists).map(({ code, forbidden, ...choice }) => ({
    value: code,
    label: forbidden ? t('form.forbidden', { level: text(choice.label) }) : text(choice.label),
    description: forbidden ? undefined : choice.description && text(choice.description),
    disabled: forbidden,
  }));

  const late = { field, common, options, limit, columns, dutch: answers['country'] === 'NL' };

  switch (field.control) {
    case 'area':
      return <TextAreaField {...common} {...lengths} rows={(lengths.maxLength ?? 0) > 1000 ? 7 : 4} />;
    case 'email':
      return (
        <TextField
          {...common}
          type="email"
          autoComplete="email"
          maxLength={lengths.maxLength}
          pattern={{ value: emailForm, message: t('form.email', { label }) }}
        />
      );
    case 'phone':
      return (
        <TextField
          {...common}
          type="tel"
          autoComplete="tel"
          pattern={{ value: phoneForm, message: t('form.phone', { label }) }}
        />
      );
    case 'url':
      return (
        <TextField
          {...common}
          type="url"
          {...lengths}
          pattern={{ value: webForm, message: t('form.web', { label }) }}
        />
      );
    case 'yesNo':
      return (
        <RadioGroupField
          {...common}
          inline
          options={[
            { value: 'yes', label: t('form.yes') },
            { value: 'no', label: t('form.no') },
          ]}
        />
      );
    case 'level':
      if (options.length <= 6) return <RadioGroupField {...common} description={undefined} options={options} />;
      return <LateFieldControl {...late} options={[...options, ...unknownOption()]} />;
    case 'choice':
      return options.length <= 6 || options.some(({ disabled }) => disabled) ? (
        <RadioGroupField {...common} inline={fitsInline(options)} options={options} />
      ) : (
        <LateFieldControl {...late} />
      );
    case 'line':
      return (
        <TextField {...common} {...lengths} {...formOf()} {...(name === 'contactName' && { autoComplete: 'name' })} />
      );
    default:
      return <LateFieldControl {...late} />;
  }

  /** A fixed form, such as a number from a register: its help says what it looks like. */
  function formOf() {
    const { pattern } = described.limits;
    return (
      typeof pattern === 'string' && {
        pattern: { value: new RegExp(pattern), message: `${label}: ${common.description}` },
      }
    );
  }

  function unknownOption() {
    return field.mayBeUnknown ? [{ value: unknownLevel, label: t('form.unknown') }] : [];
  }
}
