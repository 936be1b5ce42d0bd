import { lazy, Suspense } from 'react';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReferenceLists } from '../../api/types';
import { SelectField } from '../../ui/fields/SelectField';
import { useFormats } from '../../ui/format';
import { LoadingState } from '../../ui/states';
import type { FactName } from './fact.labels';
import { choicesOfInput, type FactsInput, yesNoFacts } from './facts-form';

// Two of the seventeen are numbers; the others need not wait for what reads them.
const NumberField = lazy(async () => ({
  default: (await import('../../ui/fields/NumberField')).NumberField<FactsInput>,
}));
const MoneyField = lazy(async () => ({
  default: (await import('../../ui/fields/NumberField')).MoneyField<FactsInput>,
}));

interface FactFieldProps {
  name: FactName;
  control: Control<FactsInput>;
  lists: ReferenceLists;
  input: FactsInput;
}

export function FactField({ name, control, lists, input }: FactFieldProps) {
  const { t } = useTranslation('routing');
  const { text } = useFormats();
  const common = { name, control, label: t(`fact.${name}`) };
  if (name === 'trl' || name === 'amountAskedEur')
    return (
      <Suspense fallback={<LoadingState lines={2} />}>
        {name === 'trl' ? <NumberField {...common} min={1} max={9} /> : <MoneyField {...common} />}
      </Suspense>
    );
  const options = yesNoFacts.includes(name)
    ? [
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]
    : choicesOfInput(lists, name, input).map(({ code, label }) => ({ value: code, label: text(label) }));
  return <SelectField {...common} options={options} />;
}
