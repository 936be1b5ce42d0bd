import classes from './KeyHint.module.css';

/** A keyboard shortcut beside the thing it does; the thing itself carries `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true">
      <kbd className={classes.key}>{keys}</kbd>
    </span>
  );
}
