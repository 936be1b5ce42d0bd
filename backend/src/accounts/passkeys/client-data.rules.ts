/** Whether the browser says that the question was asked inside a page of another site; ours allows no frames. */
export function askedInFrame(clientDataJSON: string): boolean {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    return typeof said !== 'object' || said === null || ('crossOrigin' in said && said.crossOrigin !== false);
  } catch {
    return true;
  }
}
