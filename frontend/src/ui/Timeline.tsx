import type { ReactNode } from 'react';
import classes from './Timeline.module.css';

export interface TimelineEntry {
  id: string;
  when: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** What is still to come, what it waits for now, what has been. */
  phase?: 'expected' | 'now' | 'past';
}

/** Newest first. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className={classes.list} aria-label={label}>
      {entries.map(({ id, when, title, text, phase = 'past' }) => (
        <li key={id} className={classes.entry} data-phase={phase} {...(phase === 'now' && { 'aria-current': 'step' })}>
          <div className={classes.when}>{when}</div>
          <div className={classes.title}>{title}</div>
          {text && <div className={classes.text}>{text}</div>}
        </li>
      ))}
    </ol>
  );
}
