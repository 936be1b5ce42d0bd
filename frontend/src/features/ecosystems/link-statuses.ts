import type { LinkStatus } from './ecosystems.api';

export const linkStatuses: readonly LinkStatus[] = ['proposed', 'agreed', 'declined'];
