import { type ReactNode, useId } from 'react';
import classes from './Region.module.css';

interface RegionSectionProps {
  title: string;
  intro: string;
  children: ReactNode;
}

export function RegionSection({ title, intro, children }: RegionSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div>
        <h2 id={id} className={classes.heading}>
          {title}
        </h2>
        <p className={classes.intro}>{intro}</p>
      </div>
      {children}
    </section>
  );
}
