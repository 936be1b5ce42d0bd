import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/session';
import { ButtonLink } from '../ui/links';
import { Brand } from './Brand';
import { languageNames, useLanguage } from './language';
import { PublicFooter } from './PublicFooter';
import classes from './PublicFrame.module.css';
import { contentId, SkipLink } from './SkipLink';

/** The pages that need no account: bar, content, foot. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  const { language, choose } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.bar}>
        <div className={classes.inner}>
          <Brand to="/" />
          <nav aria-label={t('publicNav.label')} className={classes.nav}>
            <Link to="/about" className={classes.link}>
              {t('publicNav.how')}
            </Link>
            <Link to="/about" hash="who" className={classes.link}>
              {t('publicNav.who')}
            </Link>
            {!me && (
              <Link to="/register" className={classes.link}>
                {t('publicNav.begin')}
              </Link>
            )}
          </nav>
          <button type="button" lang={other} className={classes.language} onClick={() => void choose(other)}>
            {languageNames[other]}
          </button>
          <ButtonLink to={me ? '/home' : '/sign-in'} variant="outline" size="sm">
            {me ? t('toOverview') : t('signIn')}
          </ButtonLink>
        </div>
      </header>
      <main id={contentId} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <PublicFooter />
    </div>
  );
}
