import type { Config } from '../platform/config.js';

/** Where links in mails lead; never from the request, because its Host header is whatever the caller says. */
export const siteOf = ({ publicUrl, host, port }: Config): string => publicUrl ?? `http://${host}:${port}`;
