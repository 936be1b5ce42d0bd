import type { Icon } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  title: string;
  icon?: Icon;
  /** At the right of the title: a link or a small button. */
  action?: ReactNode;
  children: ReactNode;
}

/** A white block with a serif title, for the side column and for the home page. */
export function Panel({ title, icon: Mark, action, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {Mark && <Mark size={20} stroke={1.8} aria-hidden="true" />}
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
