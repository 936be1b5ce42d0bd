import 'reflect-metadata';
import { totpSecrets } from './accounts/index.js';
import { CannotStart } from './platform/cannot-start.js';
import { commandDatabase } from './platform/command-database.js';
import { loadConfig } from './platform/config.js';
import { Database, openDataSource } from './platform/database.js';
import { rotateKeys } from './platform/key-rotation.js';
import { complain } from './platform/lifetime.js';
import { SecretBox } from './platform/secret-box.js';

/** `npm run keys:rotate`: seals everything with ENCRYPTION_KEY that ENCRYPTION_KEY_PREVIOUS sealed; can be run again. */
try {
  const config = loadConfig();
  if (!config.previousEncryptionKey)
    throw new CannotStart('Set ENCRYPTION_KEY to the new key and ENCRYPTION_KEY_PREVIOUS to the key until now.');
  const { url, close } = await commandDatabase(config);
  const runConfig = { ...config, databaseUrl: url };
  const db = new Database(await openDataSource(runConfig, []));
  const box = new SecretBox(db, runConfig);
  await box.onModuleInit();
  const count = await rotateKeys(db, box, [totpSecrets]);
  process.stdout.write(
    `${count} sealed anew; everything opens with key ${box.keyId} alone. Take ENCRYPTION_KEY_PREVIOUS away.\n`,
  );
  await db.onModuleDestroy();
  await close();
  process.exit(0);
} catch (reason) {
  complain(reason);
  process.exit(1);
}
