import { useEffect, useRef, useState } from 'react';

type Calls<T> = {
  [Name in keyof T]: T[Name] extends (...given: infer Given) => void ? (...given: Given) => void : never;
};

/** Callbacks for something that outlives a render: they always do what the last render says, and nothing once it is gone. */
export function useLatest<T extends { [Name in keyof T]: (...given: never[]) => void }>(callbacks: T): Calls<T> {
  const latest = useRef<T | null>(callbacks);
  useEffect(() => {
    latest.current = callbacks;
  });
  useEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );
  const [calls] = useState(() => {
    const names = Object.keys(callbacks) as (keyof T)[];
    return Object.fromEntries(
      names.map((name) => [name, (...given: never[]) => latest.current?.[name](...given)]),
    ) as Calls<T>;
  });
  return calls;
}
