const filters = ['q', 'region', 'nldArea', 'orgType', 'capability'] as const;

export type DirectorySearch = { [K in (typeof filters)[number]]?: string };

/** What the address asks for; an empty filter is no filter. */
export const directorySearch = (search: Record<string, unknown>): DirectorySearch =>
  Object.fromEntries(
    filters.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value.trim() ? [[name, value.trim().slice(0, 100)]] : [];
    }),
  );
