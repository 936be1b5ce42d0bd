/** Marks of a paragraph that mean nothing else: of NATO and the EU, and those of the US with a caveat. */
const certain =
  /\((?:(?:TS|S|C)\s?\/{1,2}\s?[A-Z][A-Z ,/-]{0,40}|CTS(?:-A)?|(?:R|C|S|TS)-UE(?:\/EU-(?:R|C|S|TS))?|EU-(?:R|C|S|TS)|Dep\.?\s?V\.?|VS-NfD|Stg\.?\s?Z?[GC])\)/u;

/** At the start of a paragraph, after a number at most, and followed by words. */
const atStart = /^[^\p{L}\n(]{0,12}\((TS|S|C|NR|NC|NS|DV|U)\)\s{1,3}(?=[^\n]{0,40}\p{L}{3})([^\n]*)/gmu;
/** An "(A)" or "(B)" at a start makes a "(C)" the next point of a list. */
const listed = /^[^\p{L}\n(]{0,12}\([ABD-RTV-Z]\)/mu;
const copyright = /\d{4}|©|\b(?:B\.?V|N\.?V|Ltd|GmbH|Inc|SARL)\b|rights|rechten|copyright/iu;

export function hasPortionMark(seen: string): boolean {
  if (!seen.includes('(')) return false;
  if (certain.test(seen)) return true;
  if (listed.test(seen)) return false;
  for (const [, mark, rest = ''] of seen.matchAll(atStart)) {
    if (mark === 'U') continue;
    if (mark === 'C' && copyright.test(rest.slice(0, 200))) continue;
    return true;
  }
  return false;
}
