const somewhere = 'https://here.invalid';

/** Browsers drop tabs and line breaks from an address, and read a backslash as a slash. */
const deceptive = /[\p{Cc}\\]/u;

/** Where to go after signing in: only a page of this site, by the same rule as the back end's `localPath`. */
export function nextPath(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || !asked.startsWith('/') || deceptive.test(asked)) return undefined;
  if (!URL.canParse(asked, somewhere)) return undefined;
  const { origin, pathname, search, hash } = new URL(asked, somewhere);
  const isPage = origin === somewhere && !pathname.startsWith('//') && !/^\/(api|health)(\/|$)/.test(pathname);
  return isPage ? `${pathname}${search}${hash}` : undefined;
}
