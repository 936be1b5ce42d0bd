import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { FilterChips } from '../../ui/FilterChips';
import { Loaded } from '../../ui/states';
import { facetsQuery } from './cases.api';
import classes from './InboxPanels.module.css';
import type { InboxPanelProps } from './inbox-panel';
import { dues, type InboxSearch } from './inbox-search';

/** As many people as one can choose from at a glance; who is chosen stays. */
const people = 10;

interface Option {
  value: string;
  label: string;
  count?: number | undefined;
}

/** Who handles it, how urgent it is and when it is due, each with how many there are. */
export function InboxFacets({ filters, search, onSearch }: InboxPanelProps) {
  const { t } = useTranslation('cases');
  const me = useSignedIn();
  const query = useQuery(facetsQuery(filters));
  return (
    <Loaded query={query} lines={3}>
      {(counts) => {
        const known = counts.total !== null;
        const countOf = (facet: 'handler' | 'priority' | 'due', value: string) =>
          known ? (counts[facet].find((one) => one.value === value)?.count ?? 0) : undefined;
        const others = counts.handler
          .filter(({ value }) => value !== 'none' && value !== me.person.id)
          .sort((one, other) => other.count - one.count)
          .filter(({ value }, index) => index < people || value === search.handler);
        const handlers: Option[] = [
          { value: 'me', label: t('inbox.facet.me'), count: countOf('handler', me.person.id) },
          { value: 'none', label: t('inbox.facet.none'), count: countOf('handler', 'none') },
          ...others.map(({ value, name, count }) => ({ value, label: name ?? '', count })),
        ];
        const priorities = counts.priority.map(({ value, count }) => ({ value, label: value, count }));
        const terms = dues.map((value) => ({ value, label: t(`inbox.due.${value}`), count: countOf('due', value) }));
        return (
          <div className={classes.panel}>
            <Facet field="handler" options={handlers} search={search} onSearch={onSearch} />
            <Facet field="due" options={terms} search={search} onSearch={onSearch} />
            <Facet field="priority" options={priorities} search={search} onSearch={onSearch} />
            {!known && <p className={classes.note}>{t('inbox.facet.uncounted')}</p>}
          </div>
        );
      }}
    </Loaded>
  );
}

interface FacetProps extends Pick<InboxPanelProps, 'search' | 'onSearch'> {
  field: 'handler' | 'due' | 'priority';
  options: readonly Option[];
}

function Facet({ field, options, search, onSearch }: FacetProps) {
  const { t } = useTranslation('cases');
  const label = t(`inbox.facet.${field}`);
  const chosen = search[field];
  // What was chosen elsewhere, and counts nothing now, can still be undone.
  const missing = chosen && !options.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen }] : [];
  return (
    <div className={classes.facet}>
      <p className={classes.name} aria-hidden="true">
        {label}
      </p>
      <FilterChips
        label={label}
        options={[{ value: '', label: t('inbox.all') }, ...options, ...missing]}
        value={chosen ?? ''}
        onChange={(value) => onSearch({ ...search, [field]: value || undefined } as InboxSearch)}
      />
    </div>
  );
}
