import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Names a key without telling it. */
export const keyIdOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** The id of the key by which a text was sealed. */
export const sealedBy = (sealed: string): string => sealed.split('.')[0] ?? '';

/** AES-256-GCM, bound to what the text is about, with the id of the key in front. */
export function sealWith(key: Buffer, text: string, subject: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(subject));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [keyIdOf(key), ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
}

/** Throws when no key, nor the subject or the text, is the one that was sealed. */
export function openWith(keys: readonly Buffer[], sealed: string, subject: string): string {
  const [id, ...parts] = sealed.split('.');
  const key = keys.find((one) => keyIdOf(one) === id);
  if (!key) throw new Error(`no key here is ${id}, by which this was sealed`);
  const [iv = Buffer.alloc(0), tag = Buffer.alloc(0), body = Buffer.alloc(0)] = parts.map((part) =>
    Buffer.from(part, 'base64url'),
  );
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(subject)).setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
