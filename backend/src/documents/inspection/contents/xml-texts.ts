import { SaxesParser } from 'saxes';
import { Unreadable } from './text.js';

/** Elements within a line; every other one begins a line of its own. By the name after the colon. */
const inline = new Set(
  'r t rPr span a hyperlink ins smartTag sdt sdtContent sdtPr fld fldSimple dir bdo ruby rubyBase rt'.split(' '),
);
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  'line-break': '\n',
  noBreakHyphen: '-',
  s: ' ',
};
/** Text that the reader does not see: what was deleted, and the codes of fields. */
const unseen = new Set(['delText', 'delInstrText', 'instrText']);

interface Frame {
  name: string;
  inline: boolean;
  hasText: boolean;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);
const blank = /^\s*$/;
const slice = 65_536;

/** What an XML part says: its text, line by line as a reader sees it, and apart from that its attributes and comments. */
export function textsOfXml(xml: string): { seen: string; aside: string } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const seen: string[] = [];
  const aside = new Set<string>();
  const frames: Frame[] = [];
  let ended = false;

  const say = (text: string): void => {
    const frame = frames.at(-1);
    if (!frame || (blank.test(text) && frame.name !== 't')) return;
    if (unseen.has(frame.name)) {
      aside.add(text);
      return;
    }
    if (ended || beginsLine(frames)) seen.push('\n');
    ended = false;
    seen.push(text);
  };

  parser.on('doctype', () => {
    throw new Unreadable('unsafe_archive'); // Office writes none, and entities are declared there
  });
  parser.on('error', () => {
    throw new Unreadable('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = withoutPrefix(name);
    frames.push({ name: local, inline: inline.has(local), hasText: false });
    for (const value of Object.values(attributes)) aside.add(String(value));
    const sign = signs[local];
    if (sign) seen.push(sign);
  });
  parser.on('closetag', () => {
    const frame = frames.pop();
    if (frame && !frame.inline && frame.hasText) ended = true;
  });
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('comment', (text) => {
    aside.add(text);
  });
  for (let at = 0; at < xml.length; at += slice) parser.write(xml.slice(at, at + slice));
  parser.close();
  return { seen: seen.join(''), aside: [...aside].join('\n') };
}

/** Whether a block began since the last text; from now on it has text. */
function beginsLine(frames: readonly Frame[]): boolean {
  let begins = false;
  for (let index = frames.length - 1; index >= 0; index--) {
    const frame = frames[index];
    if (!frame || frame.hasText) break;
    begins ||= !frame.inline;
    frame.hasText = true;
  }
  return begins;
}

const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i;
const readable = new Set(['utf-8', 'utf8', 'us-ascii', 'iso-8859-1', 'windows-1252']);

/** By its byte order mark, or by what it declares; a part in an encoding of its own is not read past. */
export function decodedXml(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = wideLabel(bytes) ?? declared.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!readable.has(label) && !label.startsWith('utf-16')) throw new Unreadable('damaged');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('damaged');
  }
}

function wideLabel([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : null;
}
