/** What makes a browser take a file for a page, at its start. */
const markup = /<\s*(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|meta|img)\b|<\?xml-stylesheet/i;

export const startsWithMarkup = (start: string): boolean => markup.test(start.replaceAll('\u0000', ''));

/** Tab, line feed, form feed, carriage return; UTF-8 and Windows-1252 both pass, UTF-16 does not. */
const allowedControls = new Set([0x09, 0x0a, 0x0c, 0x0d]);

export const isPlainText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => (byte >= 0x20 && byte !== 0x7f) || allowedControls.has(byte));
