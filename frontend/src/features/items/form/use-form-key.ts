import { useEffect, useRef } from 'react';

/**
 * A new form stays the same form when its draft gets an id and the address changes under it;
 * "new" after that is another one.
 */
export function useFormKey(id: string | undefined) {
  const keys = useRef(new Map<string, string>());
  const news = useRef(0);
  const fresh = `new-${news.current}`;
  const key = id === undefined ? fresh : (keys.current.get(id) ?? id);
  useEffect(() => {
    if (id !== undefined && keys.current.get(id) === `new-${news.current}`) news.current += 1;
  }, [id]);
  return { key, keepFor: (made: string) => void keys.current.set(made, key) };
}
