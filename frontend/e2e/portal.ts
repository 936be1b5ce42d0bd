/** The address of a page of the portal that this run started. */
export function at(path = '/'): string {
  const portal = process.env['PORTAL_URL'];
  if (!portal) throw new Error('PORTAL_URL is not set: run these tests with frontend/e2e/jest.config.mjs');
  return new URL(path, portal).href;
}
