import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { addAudience } from '../platform/audience.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import { Database, type Tx } from '../platform/database.js';
import { recordAudit, recordEvent } from '../platform/events.js';
import { refuseMarked } from '../platform/http/marking.interceptor.js';
import type { Upload } from '../platform/http/upload.js';
import { uuidv7 } from '../platform/ids.js';
import { findMarking } from '../platform/marking/marking-scan.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { DocumentRemoved, DocumentUploaded } from './document.events.js';
import { whyNotChange } from './document-subjects.js';
import { stemOf, tidyName, typeOf } from './document-types.rules.js';
import { FileStore } from './storage/file-store.js';

const mostFiles = 10;

interface Received {
  id: string;
  itemId: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
}

/** Files go to quarantine first; the `files` consumer reads them and lets them through, or not. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async upload(actor: Actor, itemId: string, upload: Upload): Promise<string> {
    await this.db.inTransaction(actor, (tx) => mustBeChangeable(tx, actor, itemId, false));
    const name = tidyName(upload.name);
    const marked = findMarking({ name, file: stemOf(name) }, {}, 'margin');
    if (marked) await refuseMarked(this.db, actor, { ...marked, field: 'file' }, this.config.securityContact);
    const type = typeOf(name);
    if (!type) throw notAllowed;
    const id = uuidv7();
    const measured = await this.files.receive(id, upload.content);
    try {
      if (upload.cutOff()) throw tooLarge;
      if (measured.size === 0) throw empty;
      await this.keepRow(actor, { id, itemId, name, contentType: type.contentType, ...measured });
    } catch (error) {
      await this.files.discard(id);
      throw error;
    }
    return id;
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const [row]: { itemId: string; sha256: string }[] = await tx.query(
        'select subject_id "itemId", sha256 from document where id = $1',
        [id],
      );
      if (!row) throw notFound();
      await mustBeChangeable(tx, actor, row.itemId, true);
      const [removed]: [unknown[], number] = await tx.query('delete from document where id = $1 returning 1', [id]);
      if (removed.length > 0) await recordEvent(tx, actor, DocumentRemoved, row.itemId, { documentId: id, ...row });
    });
  }

  /** That a file was opened is kept: reading is what must be accounted for. */
  async noteOpened(actor: Actor, id: string, itemId: string): Promise<void> {
    await this.db.inTransaction(actor, (tx) => recordAudit(tx, actor, 'document.opened', itemId, { documentId: id }));
  }

  private async keepRow(actor: Actor, { id, itemId, name, contentType, size, sha256 }: Received): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      await mustBeChangeable(tx, actor, itemId, true);
      const [{ count }]: [{ count: number }] = await tx.query(
        'select count(*)::int count from document where subject_id = $1',
        [itemId],
      );
      if (count >= mostFiles) throw tooMany;
      await addAudience(tx, itemId, 'system:files', 'system');
      await tx.query(
        `insert into document (id, subject_id, name, size, content_type, sha256, status, uploaded_by)
         values ($1, $2, $3, $4, $5, $6, 'checking', $7)`,
        [id, itemId, name, size, contentType, sha256, actor.personId],
      );
      await recordEvent(tx, actor, DocumentUploaded, itemId, { documentId: id, itemId, size });
    });
  }
}

async function mustBeChangeable(tx: Tx, actor: Actor, itemId: string, hold: boolean): Promise<void> {
  const reason = await whyNotChange(tx, actor, itemId, hold);
  if (reason) throw reason;
}

const notAllowed = new Refusal(415, 'file-type-not-allowed', {
  nl: 'Dit soort bestand kunt u niet toevoegen. Kies een pdf, docx, xlsx, pptx, png, jpg of csv.',
  en: 'You cannot add this kind of file. Choose a pdf, docx, xlsx, pptx, png, jpg or csv.',
});

const tooLarge = new Refusal(413, 'file-too-large', {
  nl: 'Dit bestand is groter dan 20 MB. Maak het kleiner of splits het.',
  en: 'This file is larger than 20 MB. Make it smaller or split it.',
});

const empty = new Refusal(400, 'file-empty', {
  nl: 'Dit bestand is leeg. Kies een ander bestand.',
  en: 'This file is empty. Choose another file.',
});

const tooMany = new Refusal(409, 'too-many-files', {
  nl: `U kunt hoogstens ${mostFiles} bestanden toevoegen. Verwijder er eerst een.`,
  en: `You can add at most ${mostFiles} files. Remove one first.`,
});
