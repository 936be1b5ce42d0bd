/** Who asks for the passkey: the name to which it is tied, and the address at which it may be used. */
export interface RelyingParty {
  id: string;
  origin: string;
}

/**
 * The address that we were told is ours. Without one only this machine's own name counts, because a Host header is
 * whatever the caller says; a passkey cannot be tied to an IP address at all.
 */
export function relyingPartyOf(publicUrl: string | undefined, host: string): RelyingParty | null {
  const address = publicUrl ?? `http://${host}`;
  if (!URL.canParse(address)) return null;
  const { hostname, origin } = new URL(address);
  const named = publicUrl === undefined ? hostname === 'localhost' : !isIpAddress(hostname);
  return named ? { id: hostname, origin } : null;
}

const isIpAddress = (hostname: string): boolean => hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
