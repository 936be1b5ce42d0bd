import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Sweep } from '../platform/queue/job-engine.js';
import { FileStore } from './storage/file-store.js';

/** Hours after which a file that no row waits for is a leftover of an upload that was cut short. */
const patience = 24;

@Injectable()
export class QuarantineSweep implements Sweep {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
  ) {}

  async sweep(): Promise<void> {
    const ids = await this.files.leftInQuarantine(patience);
    if (ids.length === 0) return;
    const waiting: { id: string }[] = await this.db.inTransaction(systemActor('files'), (tx) =>
      tx.query(`select id from document where id::text = any($1::text[]) and status = 'checking'`, [ids]),
    );
    const kept = new Set(waiting.map(({ id }) => id));
    for (const id of ids) if (!kept.has(id)) await this.files.discard(id);
  }
}
