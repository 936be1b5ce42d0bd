import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './StatusBadge.module.css';

export type Tone = 'zee' | 'green' | 'yellow' | 'red' | 'gray';

interface StatusBadgeProps {
  tone: Tone;
  icon?: Icon;
  children: ReactNode;
}

/** A status in words; the colour and the icon only repeat it. */
export function StatusBadge({ tone, icon: Mark, children }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {Mark && <Mark size={16} stroke={2} aria-hidden="true" />}
      {children}
    </span>
  );
}
