import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notices.module.css';

interface TitledNoticeProps {
  tone: 'calm' | 'good' | 'soon' | 'late';
  icon: Icon;
  title: string;
  children: ReactNode;
  /** For what appears while someone works. */
  role?: 'alert' | 'status';
}

/** Something to know or to do under a title of its own, in the place where it matters. */
export function TitledNotice({ tone, icon: Mark, title, children, role }: TitledNoticeProps) {
  return (
    <div className={classes.box} data-tone={tone} {...(role && { role })}>
      <p className={classes.title}>
        <Mark size={22} aria-hidden="true" />
        {title}
      </p>
      {children}
    </div>
  );
}
