import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { canSee } from '../platform/audience.js';
import { Database, type Tx } from '../platform/database.js';
import { notFound, Refusal } from '../platform/refusal.js';
import type { DocumentList, DocumentView } from './document.contract.js';
import { reasonInWords } from './document-reasons.js';
import { whyNotChange } from './document-subjects.js';
import { FileStore } from './storage/file-store.js';

interface Row {
  id: string;
  itemId: string;
  name: string;
  size: number;
  contentType: string;
  sha256: string;
  status: DocumentView['status'];
  reason: string | null;
  uploadedBy: string;
  uploadedAt: Date;
}

const select = `select d.id, d.subject_id "itemId", d.name, d.size, d.content_type "contentType", d.sha256, d.status, d.reason,
  p.name "uploadedBy", d.at "uploadedAt" from document d join person p on p.id = d.uploaded_by`;

const readable = (status: Row['status']) => status === 'clean' || status === 'not_scanned';

/** Reads inside a transaction, so that row level security answers: it is the item's audience that decides. */
@Injectable()
export class DocumentsQueries {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
  ) {}

  async list(actor: Actor, itemId: string): Promise<DocumentList> {
    return this.db.inTransaction(actor, async (tx) => {
      if (!(await canSee(tx, actor, itemId))) throw notFound();
      const rows: Row[] = await tx.query(`${select} where d.subject_id = $1 order by d.at, d.id`, [itemId]);
      const obstacle = await whyNotChange(tx, actor, itemId, false);
      if (obstacle?.status === 404) throw obstacle; // they see it, but it is nothing that holds files
      const attach = obstacle === null;
      return { items: rows.map((row) => view(row, attach)), next: null, can: { attach } };
    });
  }

  async read(actor: Actor, id: string): Promise<DocumentView> {
    return this.db.inTransaction(actor, async (tx) => {
      const row = await rowOf(tx, id);
      return view(row, (await whyNotChange(tx, actor, row.itemId, false)) === null);
    });
  }

  async open(actor: Actor, id: string): Promise<Omit<Row, 'uploadedBy'> & { content: Readable }> {
    const row = await this.db.inTransaction(actor, (tx) => rowOf(tx, id));
    if (!readable(row.status)) throw unreadable[row.status] ?? refused;
    return { ...row, content: await this.files.open(row) };
  }
}

async function rowOf(tx: Tx, id: string): Promise<Row> {
  const [row]: Row[] = await tx.query(`${select} where d.id = $1`, [id]);
  if (!row) throw notFound();
  return row;
}

const view = ({ sha256: _, reason, uploadedAt, ...row }: Row, mayChange: boolean): DocumentView => ({
  ...row,
  reason: reasonInWords(reason),
  uploadedAt: uploadedAt.toISOString(),
  can: { download: readable(row.status), remove: mayChange && row.status !== 'deleted' },
});

const inCheck = new Refusal(409, 'file-in-check', {
  nl: 'Dit bestand wordt nog gecontroleerd. Probeer het zo meteen opnieuw.',
  en: 'This file is still being checked. Try again in a moment.',
});

const refused = new Refusal(409, 'file-refused', {
  nl: 'Dit bestand is geweigerd en weggegooid. Er is niets om te downloaden.',
  en: 'This file was refused and thrown away. There is nothing to download.',
});

const deleted = new Refusal(409, 'file-deleted', {
  nl: 'De controle is klaar, dus dit bestand is weggegooid. Alleen naam, datum en uitkomst zijn bewaard.',
  en: 'The check is done, so this file was thrown away. Only its name, date and result are kept.',
});

const unreadable: Partial<Record<Row['status'], Refusal>> = { checking: inCheck, deleted };
