import { startApi } from './app.js';
import { CannotStart } from './platform/cannot-start.js';
import { loadConfig } from './platform/config.js';
import { liveUntilStopped } from './platform/lifetime.js';

liveUntilStopped(async ({ open }) => {
  const { databaseUrl, ...config } = loadConfig();
  if (!databaseUrl) throw new CannotStart('Set DATABASE_URL: only `npm start` brings its own database.');
  await open(startApi({ ...config, databaseUrl }), (api) => api.close());
});
