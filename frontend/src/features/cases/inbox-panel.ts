import type { Me } from '../../api/types';
import type { InboxFilters } from './cases.api';
import type { InboxSearch } from './inbox-search';

/** What everything that opens below the filters is given. */
export interface InboxPanelProps {
  desks: Me['desks'];
  filters: InboxFilters;
  search: InboxSearch;
  onSearch: (search: InboxSearch) => void;
}
