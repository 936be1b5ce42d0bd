import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** Single letters may be switched off: speech input and a stray hand type them unawares. */
export function useShortcutsWanted() {
  return useLocalStorage({ key: 'defport-shortcuts', defaultValue: true, getInitialValueInEffect: false });
}

const typing = 'input, textarea, select, [contenteditable="true"]';
const ownKeys = '[role="dialog"], [role="menu"], [role="listbox"]';
const pressable = 'a, button, summary';

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  // Behind an open dialog nothing may happen, wherever the cursor is.
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest(typing) || target.closest(ownKeys)) return false;
  return event.key !== 'Enter' || !target.closest(pressable);
}

/** Does what a key stands for, but never while someone types, and Enter only where it has no meaning of its own. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [wanted] = useShortcutsWanted();
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!wanted) return;
    const press = (event: KeyboardEvent) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = current.current[key];
      if (!act || !isFree(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [wanted]);
}
