/** Letters in a row that a program left between its numbers. */
const narrow = /[\x20-\x7e\u00a0-\u00ff]{6,}/g;
const wide = /(?:[\x20-\x7e\u00a0-\u00ff]\0){6,}/g;

/** What can be read in a file of another kind, one string a line: names, titles, texts of drawings. */
export function looseStrings(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = [...(text.match(narrow) ?? []), ...(text.match(wide) ?? []).map((one) => one.replaceAll('\0', ''))];
  return found.join('\n');
}
