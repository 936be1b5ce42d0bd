import type { Figure } from './ratios.js';
import type { ThrowawayDatabase } from './throwaway-portal.js';

export async function submissionFigures(_database: ThrowawayDatabase): Promise<Figure[]> {
  return [];
}
