let titleWanted = false;

/** Called when another page opens: its title takes the focus, so that a screen reader says where one is. */
export function wantTitleFocus(): void {
  titleWanted = true;
}

export function takeTitleFocus(title: HTMLElement | null): void {
  if (!titleWanted || !title) return;
  titleWanted = false;
  title.focus({ preventScroll: true });
}
