import { type Icon, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface NoticeProps {
  tone: 'good' | 'calm' | 'soon';
  icon?: Icon;
  children: ReactNode;
}

/** Something to know on this page, that is no error. Announced where it stands in a live region. */
export function Notice({ tone, icon, children }: NoticeProps) {
  const Mark = icon ?? (tone === 'good' ? IconCircleCheck : IconInfoCircle);
  return (
    <div className={classes.notice} data-tone={tone}>
      <Mark size={20} stroke={1.8} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
