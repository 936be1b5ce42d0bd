export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** Puts the cursor in a field; of a group, in its first choice. */
export function focusField(name: string): void {
  const found = document.getElementById(fieldId(name));
  if (!found) return;
  const focusable = found.matches('input, textarea, select, button')
    ? found
    : found.querySelector<HTMLElement>('input, textarea, select, button');
  (focusable ?? found).scrollIntoView({ block: 'center' });
  (focusable ?? found).focus({ preventScroll: true });
}
