import type { search as dutch } from '../nl/search';
import type { Texts } from '../texts';

export const search: Texts<typeof dutch> = {
  open: 'Find an item or organisation',
  title: 'Search',
  close: 'Close the search',
  label: 'Search by title, number or name',
  results: 'Found',
  waiting: 'Searching',
  nothing: 'Nothing found. Try another word, or fewer words.',
  found_one: '1 choice. Choose with the arrows and Enter.',
  found_other: '{{count}} choices. Choose with the arrows and Enter.',
  more: 'there are more',
  untitled: 'Without a visible title',
  sort: {
    cases: 'At your department',
    items: 'Items',
    needs: 'Needs',
    organisations: 'Organisations',
    pages: 'Pages',
  },
  begin: {
    proposals: 'New proposal',
    barriers: 'Report a new barrier',
    questions: 'Ask a new question',
    account: 'Your account and security',
    myData: 'Your data',
  },
};
