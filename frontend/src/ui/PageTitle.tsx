import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { takeTitleFocus } from './navigation-focus';
import classes from './PageTitle.module.css';

interface PageTitleProps {
  title: string;
  /** One grey line or paragraph under the title. */
  lead?: ReactNode;
  /** Status badges on the line under the title, before the lead. */
  status?: ReactNode;
  /** Where this page hangs: usually links. */
  trail?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
}

/** Names the browser's tab; on arrival from another page the heading takes the focus. */
export function useTabTitle(title: string, heading: RefObject<HTMLElement | null>): void {
  const brand = useTranslation().t('brand');
  useEffect(() => {
    document.title = title === brand ? brand : `${title} – ${brand}`;
    takeTitleFocus(heading.current);
  }, [title, brand, heading]);
}

/** The h1 of a page and the name of its tab. */
export function PageTitle({ title, lead, status, trail, actions }: PageTitleProps) {
  const { t } = useTranslation('ui');
  const heading = useRef<HTMLHeadingElement>(null);
  useTabTitle(title, heading);
  return (
    <header className={classes.block}>
      {trail && (
        <nav aria-label={t('breadcrumb')} className={classes.trail}>
          {trail}
        </nav>
      )}
      <div className={classes.line}>
        <div className={classes.words}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {(status || lead) && (
            <div className={classes.below}>
              {status}
              {lead && <div className={classes.lead}>{lead}</div>}
            </div>
          )}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </header>
  );
}
