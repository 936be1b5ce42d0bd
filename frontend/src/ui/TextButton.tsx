import type { ComponentPropsWithoutRef } from 'react';
import classes from './TextButton.module.css';

/** An act that reads as part of a line, where a button with an edge would be too loud. */
export function TextButton(props: Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'className'>) {
  return <button type="button" className={classes.button} {...props} />;
}
