import { useQuery } from '@tanstack/react-query';
import type { ItemKind } from '../../../api/types';
import { SelectField } from '../../../ui/fields/SelectField';
import type { BoundFieldProps } from '../../../ui/fields/use-bound-field';
import { recentItemsQuery } from '../items.api';
import type { Inputs } from './form-values';

/** One of one's own items; nothing shows as long as there is none to choose. */
export function OwnItemField({ kind, ...field }: BoundFieldProps<Inputs> & { kind: string | undefined }) {
  const { data = [] } = useQuery(recentItemsQuery({ kind: kind as ItemKind, status: 'submitted' }));
  if (data.length === 0) return null;
  return (
    <SelectField
      {...field}
      options={data.map(({ id, reference, title }) => ({ value: id, label: `${reference ?? ''} ${title}`.trim() }))}
    />
  );
}
