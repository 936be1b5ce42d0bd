import type { ReactNode } from 'react';
import classes from './FactPanel.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  note?: ReactNode;
}

/** Two to four facts that matter most, side by side under a copper line. */
export function FactPanel({ facts, label }: { facts: readonly Fact[]; label: string }) {
  return (
    <section aria-label={label} className={classes.panel}>
      <dl className={classes.facts}>
        {facts.map((fact) => (
          <div key={fact.label} className={classes.fact}>
            <dt className={classes.label}>{fact.label}</dt>
            <dd className={classes.value}>{fact.value}</dd>
            {fact.note && <dd className={classes.note}>{fact.note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
