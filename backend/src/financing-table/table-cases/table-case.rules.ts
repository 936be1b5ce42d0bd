/** The desk that prepares cases for the table; working there gives no seat, and a seat no place there. */
export const tableDesk = 'FIN_TABLE';

/** A held case shows its desk that it exists, not what is in it; so it is not at the table. */
export const isAtTable = (desk: string, status?: string): boolean => desk === tableDesk && status !== 'on_hold';

/** The order of magnitude that a member may know before declaring; never the amount itself. */
export const amountBands = ['unknown', 'under_100k', '100k_to_1m', '1m_to_10m', '10m_to_50m', 'over_50m'] as const;
export type AmountBand = (typeof amountBands)[number];

export function amountBandOf(amountEur: unknown): AmountBand {
  if (typeof amountEur !== 'number' || amountEur <= 0) return 'unknown';
  if (amountEur < 100_000) return 'under_100k';
  if (amountEur < 1_000_000) return '100k_to_1m';
  if (amountEur < 10_000_000) return '1m_to_10m';
  return amountEur <= 50_000_000 ? '10m_to_50m' : 'over_50m';
}
