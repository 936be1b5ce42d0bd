import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Brand } from './Brand';
import { DisplayChoices } from './DisplayChoices';
import classes from './PublicFrame.module.css';

export function PublicFooter() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <div className={classes.columns}>
        <div className={classes.about}>
          <Brand to="/" />
          <p>{t('footer.about')}</p>
        </div>
        <nav aria-labelledby="footer-begin">
          <h2 id="footer-begin">{t('footer.begin')}</h2>
          <ul>
            <li>
              <Link to="/about">{t('footer.how')}</Link>
            </li>
            <li>
              <Link to="/register">{t('register')}</Link>
            </li>
            <li>
              <Link to="/sign-in">{t('signIn')}</Link>
            </li>
          </ul>
        </nav>
        <nav aria-labelledby="footer-site">
          <h2 id="footer-site">{t('footer.site')}</h2>
          <ul>
            <li>
              <Link to="/privacy">{t('footer.privacy')}</Link>
            </li>
            <li>
              <Link to="/accessibility">{t('footer.accessibility')}</Link>
            </li>
            <li>
              <a href="/api/v1/openapi.json">{t('footer.api')}</a>
            </li>
          </ul>
        </nav>
        <section aria-labelledby="footer-display">
          <h2 id="footer-display">{t('footer.display')}</h2>
          <DisplayChoices />
        </section>
      </div>
    </footer>
  );
}
