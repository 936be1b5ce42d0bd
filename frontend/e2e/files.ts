const body = [
  '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
  '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>\nendobj',
  'trailer\n<< /Root 1 0 R >>\n%%EOF\n',
].join('\n');

/** A PDF with one empty page, and a comment that makes it so many kilobytes. */
export const aPdf = (kilobytes = 1): Buffer => Buffer.from(`%PDF-1.7\n%${'x'.repeat(kilobytes * 1000)}\n${body}`);
