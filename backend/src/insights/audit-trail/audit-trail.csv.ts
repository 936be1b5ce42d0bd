import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { AuditEntry } from './audit-trail.contract.js';

const columns = [
  'position',
  'at',
  'action',
  'actor',
  'actorName',
  'subject',
  'kind',
  'reference',
  'subjectName',
  'detail',
];

/** A spreadsheet runs what begins like this; a quote before it keeps the cell a text. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

const cells = ({ position, at, action, actor, subject, detail }: AuditEntry): string[] =>
  [
    String(position ?? ''),
    at,
    action,
    actor.principal,
    actor.name ?? '',
    subject?.id ?? '',
    subject?.kind ?? '',
    subject?.reference ?? '',
    subject?.name ?? '',
    JSON.stringify(detail),
  ].map(harmless);

/** The trail as CSV (UTF-8 with a mark, so that spreadsheets read it as such), made while it is read. */
export function auditCsv(entries: AsyncIterable<AuditEntry>, failed: (error: Error) => void): Readable {
  const rows = Readable.from(
    (async function* () {
      for await (const entry of entries) yield cells(entry);
    })(),
  );
  return pipeline(rows, stringify({ bom: true, header: true, columns }), (error) => error && failed(error));
}
