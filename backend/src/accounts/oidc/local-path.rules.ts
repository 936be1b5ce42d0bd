const somewhere = 'https://here.invalid';

/** Browsers drop tabs and line breaks from an address, and read a backslash as a slash. */
const deceptive = /[\p{Cc}\\]/u;

/** Where to go after signing in: only a page of this site, because an address elsewhere would make us a trap. */
export function localPath(asked: string | undefined, otherwise = '/'): string {
  if (asked === undefined || !asked.startsWith('/') || deceptive.test(asked)) return otherwise;
  if (!URL.canParse(asked, somewhere)) return otherwise;
  const { origin, pathname, search, hash } = new URL(asked, somewhere);
  const isPage = origin === somewhere && !pathname.startsWith('//') && !/^\/(api|health)(\/|$)/.test(pathname);
  return isPage ? `${pathname}${search}${hash}` : otherwise; // in ASCII, as a header must be
}
