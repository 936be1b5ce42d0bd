import { hkdfSync } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from './actor.js';
import { CannotStart } from './cannot-start.js';
import type { RunConfig } from './config.js';
import { CONFIG } from './config-token.js';
import { Database, type Reader } from './database.js';
import { encryptionKey, previousEncryptionKey } from './encryption-key.js';
import { keyIdOf, openWith, sealedBy, sealWith } from './sealing.js';

const canary = 'defport';
const about = 'canary';

/**
 * Encrypts the few things that must be secret at rest. It seals with the key in use, and opens what the key before it
 * sealed as long as that one is given too. A wrong key stops the process at its start, before it can lose or mix anything.
 */
@Injectable()
export class SecretBox implements OnModuleInit {
  private keys: readonly [Buffer, ...Buffer[]] = [Buffer.alloc(0)];

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.unlock().catch(async (reason: unknown) => {
      await this.db.onModuleDestroy(); // nobody closes what did not start
      throw reason;
    });
  }

  private async unlock(): Promise<void> {
    const known = await canaryIn(this.db.reader);
    const previous = previousEncryptionKey(this.config);
    this.keys = [encryptionKey(this.config, known === undefined || previous.length > 0), ...previous];
    await this.db.inTransaction(systemActor('secret-box'), (tx) =>
      tx.query('insert into encryption_canary (sealed) values ($1) on conflict do nothing', [this.sealedCanary()]),
    );
    const sealed = (await canaryIn(this.db.reader)) ?? '';
    if (this.opens(sealed)) return;
    throw new CannotStart(
      `The encryption key (${this.keyId}) is not the one with which this database was filled (${sealedBy(sealed)}). ` +
        'Set ENCRYPTION_KEY to that key, or put its encryption.key back in DATA_DIR. ' +
        'Was the key replaced? Then set ENCRYPTION_KEY_PREVIOUS to that key until `npm run keys:rotate` is done.',
    );
  }

  /** Names the key in use. */
  get keyId(): string {
    return keyIdOf(this.keys[0]);
  }

  seal(text: string, subject: string): string {
    return sealWith(this.keys[0], text, subject);
  }

  open(sealed: string, subject: string): string {
    return openWith(this.keys, sealed, subject);
  }

  sealedCanary(): string {
    return this.seal(canary, about);
  }

  /** A secret for one purpose, such as signing, from which neither the key nor another purpose's secret follows. */
  derived(purpose: string): string {
    return Buffer.from(hkdfSync('sha256', this.keys[0], '', purpose, 32)).toString('base64url');
  }

  private opens(sealed: string): boolean {
    try {
      return this.open(sealed, about) === canary;
    } catch {
      return false;
    }
  }
}

export async function canaryIn(reader: Reader): Promise<string | undefined> {
  const [row] = await reader.query<{ sealed: string }[]>('select sealed from encryption_canary');
  return row?.sealed;
}
