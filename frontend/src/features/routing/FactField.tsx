import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReferenceLists } from '../../api/types';
import { MoneyField, NumberField } from '../../ui/fields/NumberField';
import { SelectField } from '../../ui/fields/SelectField';
import { useFormats } from '../../ui/format';
import type { FactName } from './fact.labels';
import { choicesOfInput, type FactsInput, yesNoFacts } from './facts-form';

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
  if (name === 'trl') return <NumberField {...common} min={1} max={9} />;
  if (name === 'amountAskedEur') return <MoneyField {...common} />;
  const options = yesNoFacts.includes(name)
    ? [
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]
    : choicesOfInput(lists, name, input).map(({ code, label }) => ({ value: code, label: text(label) }));
  return <SelectField {...common} options={options} />;
}
