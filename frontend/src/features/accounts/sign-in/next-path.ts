/** Where to go after signing in. Only a path on this site: an address elsewhere would make the sign-in page a trap. */
export function nextPath(asked: unknown): string | undefined {
  return typeof asked === 'string' && /^\/(?![/\\])/.test(asked) ? asked : undefined;
}
