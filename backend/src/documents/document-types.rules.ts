/** The kinds of file that people may attach, by the end of the name. */
export interface DocumentType {
  /** As `file-type` names it; null for plain text, which has no signature. */
  signature: string | null;
  contentType: string;
  officeFolder?: string;
}

const office = 'application/vnd.openxmlformats-officedocument';

const types: Record<string, DocumentType> = {
  pdf: { signature: 'pdf', contentType: 'application/pdf' },
  docx: { signature: 'docx', contentType: `${office}.wordprocessingml.document`, officeFolder: 'word/' },
  xlsx: { signature: 'xlsx', contentType: `${office}.spreadsheetml.sheet`, officeFolder: 'xl/' },
  pptx: { signature: 'pptx', contentType: `${office}.presentationml.presentation`, officeFolder: 'ppt/' },
  png: { signature: 'png', contentType: 'image/png' },
  jpg: { signature: 'jpg', contentType: 'image/jpeg' },
  jpeg: { signature: 'jpg', contentType: 'image/jpeg' },
  csv: { signature: null, contentType: 'text/csv' },
};

export const typeOf = (name: string): DocumentType | null => types[endingOf(name)] ?? null;

export const stemOf = (name: string): string => name.slice(0, name.length - endingOf(name).length - 1);

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

const longest = 150;

/** A name that is safe to show and to send: no folders, no control or direction characters, not too long. */
export function tidyName(given: string): string {
  const plain = given
    .toWellFormed()
    .normalize('NFC')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/%0[ad]/gi, '') // how a browser writes the line breaks and quotes of a name
    .replace(/%22/g, '_')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["<>:|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim();
  const name = plain?.replace(/^\.+/, '') ?? '';
  if (name.length <= longest) return name;
  const ending = endingOf(name);
  return `${name.slice(0, longest - ending.length - 1).trimEnd()}.${ending}`;
}

/** `attachment` with a plain name for old programs and the real one for others (RFC 6266). */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
