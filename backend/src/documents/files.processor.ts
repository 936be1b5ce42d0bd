import { Injectable } from '@nestjs/common';
import { VerificationChanged } from '../organisations/index.js';
import { systemActor } from '../platform/actor.js';
import { reach } from '../platform/crash-points.js';
import { Database, type Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import { recordMarking } from '../platform/marking/security-event.js';
import { EventConsumer } from '../platform/queue/event-consumer.js';
import { DocumentChecked, DocumentRemoved, DocumentUploaded } from './document.events.js';
import { inspect } from './inspection/inspect.js';
import type { Reading } from './inspection/reading.js';
import { FileStore } from './storage/file-store.js';

const checker = systemActor('files');

interface Held {
  id: string;
  name: string;
  sha256: string;
}

/** What is kept of a marked file, beside its name. */
interface Measured {
  sha256: string;
  size: number;
  uploadedBy: string;
}

/** What was found: a reason to refuse, none, or no document left to judge. */
type Verdict = Reading | null;

/** Reads what was uploaded. A file is moved before its row says so, and destroyed after: no crash can lose either. */
@Injectable()
export class FilesProcessor extends EventConsumer {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
  ) {
    super('files');
    this.onOutside(
      DocumentUploaded,
      ({ documentId }) => this.check(documentId),
      ({ documentId, itemId }, tx, _event, verdict) => this.record(tx, documentId, itemId, verdict),
    );
    this.onOutside(
      DocumentChecked,
      async ({ documentId, status }) => {
        if (status === 'refused') await this.files.discard(documentId);
      },
      async () => undefined,
    );
    this.onOutside(
      DocumentRemoved,
      ({ documentId, sha256 }) => this.files.destroy({ id: documentId, sha256 }),
      async () => undefined,
    );
    this.on(VerificationChanged, async ({ organisationId, status }, tx) => {
      if (['verified', 'rejected', 'archived'].includes(status)) await this.forget(tx, organisationId);
    });
  }

  /** The portal keeps that an extract was shown, not the extract: its file goes once the check has ended. */
  private async forget(tx: Tx, organisationId: string): Promise<void> {
    const kept: { id: string; sha256: string }[] = await tx.query(
      `select id, sha256 from document where subject_id = $1 and status <> 'deleted' for update`,
      [organisationId],
    );
    for (const { id, sha256 } of kept) {
      await tx.query(
        `update document set status = 'deleted', sha256 = '', size = 0, deleted_at = now() where id = $1`,
        [id],
      );
      await recordEvent(tx, checker, DocumentRemoved, organisationId, {
        documentId: id,
        itemId: organisationId,
        sha256,
      });
    }
  }

  private async check(documentId: string): Promise<Verdict> {
    const [held]: Held[] = await this.db.inTransaction(checker, (tx) =>
      tx.query(`select id, name, sha256 from document where id = $1 and status = 'checking'`, [documentId]),
    );
    if (!held) return null;
    const reading = await inspect(await this.files.pathOf(held), held.name);
    if (reading.reason === null) await this.files.keep(held);
    reach('files:placed');
    return reading;
  }

  private async record(tx: Tx, documentId: string, itemId: string, verdict: Verdict): Promise<void> {
    if (!verdict) return;
    // no virus scanner is connected yet, and the page says so
    const status = verdict.reason ? 'refused' : 'not_scanned';
    const [changed]: [Measured[], number] = await tx.query(
      `update document set status = $2, reason = $3, checked_at = now() where id = $1 and status = 'checking'
       returning sha256, size, uploaded_by "uploadedBy"`,
      [documentId, status, verdict.reason],
    );
    const [measured] = changed;
    if (!measured) return;
    if (verdict.reason === 'marked')
      await recordMarking(tx, {
        rule: verdict.rule,
        field: 'file',
        hash: measured.sha256,
        length: measured.size,
        actor: `person:${measured.uploadedBy}`,
      });
    await recordEvent(tx, checker, DocumentChecked, itemId, { documentId, itemId, status, reason: verdict.reason });
  }
}
