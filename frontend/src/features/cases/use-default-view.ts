import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type InboxSearch, readInboxSearch } from './inbox-search';
import { savedViewsQuery } from './saved-views.api';

const isBare = (search: InboxSearch): boolean => Object.values(search).every((value) => value === undefined);

/** Whoever comes to the inbox without saying what they want, begins with the view that they chose for that; once. */
export function useDefaultView(search: InboxSearch, onSearch: (search: InboxSearch) => void): void {
  const [wanted, want] = useState(() => isBare(search));
  const { data } = useQuery({ ...savedViewsQuery, enabled: wanted });
  useEffect(() => {
    if (!wanted || !data) return;
    want(false);
    const view = data.items.find(({ isDefault }) => isDefault);
    if (view && isBare(search)) onSearch(readInboxSearch(view.query));
  }, [wanted, data, search, onSearch]);
}
