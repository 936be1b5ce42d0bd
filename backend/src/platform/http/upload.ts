import type { Readable } from 'node:stream';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.js';

/** Bytes of one uploaded file, and what a request with one may hold beside it. */
const largestFile = 20 * 1024 * 1024;
export const uploadLimits = { fileSize: largestFile, files: 1, parts: 2, headerPairs: 20 };

export interface Upload {
  name: string;
  content: Readable;
  /** Whether the file went on after the limit; known once the content was read. */
  cutOff(): boolean;
}

/** Hands over the one file of a request as a stream, and reads off what is left, so that the answer arrives. */
export async function uploadIn<T>(request: FastifyRequest, work: (upload: Upload) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw notAnUpload;
  const part = await request.file({ throwFileSizeLimit: false });
  if (!part) throw fileMissing;
  try {
    return await work({ name: part.filename ?? '', content: part.file, cutOff: () => part.file.truncated });
  } finally {
    part.file.resume();
  }
}

const notAnUpload = new Refusal(415, 'not-an-upload', {
  nl: 'Stuur één bestand als multipart/form-data.',
  en: 'Send one file as multipart/form-data.',
});

const fileMissing = new Refusal(400, 'file-missing', {
  nl: 'Er zit geen bestand bij. Kies een bestand.',
  en: 'There is no file. Choose a file.',
});
