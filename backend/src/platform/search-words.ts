/** More words than this say nothing more about what is sought. */
const most = 8;

/** The words of a search as the index keeps them: letters and digits, B.V. as BV; without any, nothing is found. */
export const wordsOf = (q: string): string[] =>
  (
    q
      .normalize('NFC')
      .replaceAll('.', '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, most);
