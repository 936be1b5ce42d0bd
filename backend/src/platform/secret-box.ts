import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from './actor.js';
import { CannotStart } from './cannot-start.js';
import type { RunConfig } from './config.js';
import { CONFIG } from './config-token.js';
import { Database } from './database.js';
import { encryptionKey } from './encryption-key.js';

const canary = 'defport';
const about = 'canary';

const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/**
 * Encrypts the few things that must be secret at rest: AES-256-GCM, bound to what they are about, with the id of the
 * key in front. A wrong key stops the process at its start, before it can lose or mix anything.
 */
@Injectable()
export class SecretBox implements OnModuleInit {
  private key: Buffer = Buffer.alloc(0);

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
    const known = await this.canaryRow();
    this.key = encryptionKey(this.config, known === undefined);
    await this.db.inTransaction(systemActor('secret-box'), (tx) =>
      tx.query('insert into encryption_canary (sealed) values ($1) on conflict do nothing', [this.seal(canary, about)]),
    );
    const sealed = (await this.canaryRow()) ?? '';
    if (this.opens(sealed)) return;
    throw new CannotStart(
      `The encryption key (${idOf(this.key)}) is not the one with which this database was filled (${sealed.split('.')[0]}). ` +
        'Set ENCRYPTION_KEY to that key, or put its encryption.key back in DATA_DIR.',
    );
  }

  seal(text: string, subject: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(subject));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [idOf(this.key), ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
  }

  /** Throws when the key, the subject or the text is not the one that was sealed. */
  open(sealed: string, subject: string): string {
    const [, ...parts] = sealed.split('.');
    const [iv = Buffer.alloc(0), tag = Buffer.alloc(0), body = Buffer.alloc(0)] = parts.map((part) =>
      Buffer.from(part, 'base64url'),
    );
    const decipher = createDecipheriv('aes-256-gcm', this.key, iv, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(subject)).setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }

  /** A secret for one purpose, such as signing, from which neither the key nor another purpose's secret follows. */
  derived(purpose: string): string {
    return Buffer.from(hkdfSync('sha256', this.key, '', purpose, 32)).toString('base64url');
  }

  private opens(sealed: string): boolean {
    try {
      return this.open(sealed, about) === canary;
    } catch {
      return false;
    }
  }

  private async canaryRow(): Promise<string | undefined> {
    const [row] = await this.db.reader.query<{ sealed: string }[]>('select sealed from encryption_canary');
    return row?.sealed;
  }
}
