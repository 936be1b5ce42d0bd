import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { attachmentsQuery, upload } from './documents.api';
import { type Wrong, whatIsWrong } from './file-limits';

/** A file on its way, or one that did not make it. */
export interface Upload {
  id: number;
  name: string;
  /** From 0 to 1. */
  share: number;
  wrong?: Wrong;
  error?: unknown;
}

/** Sends files one after another, so that a slow line does not stall them all at once. */
export function useUploads(itemId: string, onAdded: (name: string) => void) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const count = useRef(0);
  const turn = useRef(Promise.resolve());

  const change = (id: number, to: Partial<Upload>) =>
    setUploads((now) => now.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const drop = (id: number) => setUploads((now) => now.filter((one) => one.id !== id));

  const send = async (id: number, file: File) => {
    try {
      await upload(itemId, file, (share) => change(id, { share }));
      await queries.invalidateQueries({ queryKey: attachmentsQuery(itemId).queryKey });
      drop(id);
      onAdded(file.name);
    } catch (error) {
      change(id, { error });
    }
  };

  const add = (files: readonly File[]) => {
    for (const file of files) {
      count.current += 1;
      const id = count.current;
      const wrong = whatIsWrong(file);
      setUploads((now) => [...now, { id, name: file.name, share: 0, ...(wrong && { wrong }) }]);
      if (!wrong) turn.current = turn.current.then(() => send(id, file));
    }
  };

  return { uploads, add, drop };
}
