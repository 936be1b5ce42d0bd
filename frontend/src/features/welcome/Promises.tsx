import { IconCalendarCheck, IconEyeCheck, IconInbox, IconMessageCheck, IconShieldX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import classes from './Promises.module.css';

const groups = ['companies', 'government', 'financiers', 'regions'] as const;
const promises = [
  { name: 'owner', icon: IconInbox },
  { name: 'date', icon: IconCalendarCheck },
  { name: 'private', icon: IconEyeCheck },
  { name: 'reasons', icon: IconMessageCheck },
  { name: 'classified', icon: IconShieldX },
] as const;

/** Whom it is for, what they may count on, and how to begin. */
export function Promises({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation(['welcome', 'common']);
  return (
    <div className={classes.band}>
      <div className={classes.columns}>
        <section aria-labelledby="who-for">
          <h2 id="who-for">{t('who.title')}</h2>
          <ul className={classes.list}>
            {groups.map((group) => (
              <li key={group} className={classes.group}>
                <h3 className={classes.name}>{t(`who.${group}.title`)}</h3>
                <p className={classes.text}>{t(`who.${group}.text`)}</p>
                {group === 'financiers' && (
                  <Link to="/table-applications/new" className={classes.apply}>
                    {t('who.financiers.apply')}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="promises">
          <h2 id="promises">{t('promise.title')}</h2>
          <ul className={classes.list}>
            {promises.map(({ name, icon: Mark }) => (
              <li key={name} className={classes.promise}>
                <Mark size={24} stroke={1.6} aria-hidden="true" className={classes.icon} />
                <span>{t(`promise.${name}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        {!signedIn && (
          <section aria-labelledby="begin" className={classes.begin}>
            <div>
              <h2 id="begin">{t('begin.title')}</h2>
              <p className={classes.beginText}>{t('begin.text')}</p>
            </div>
            <div className={classes.buttons}>
              <ButtonLink to="/register">{t('common:register')}</ButtonLink>
              <ButtonLink to="/sign-in" variant="default">
                {t('common:signIn')}
              </ButtonLink>
            </div>
          </section>
        )}
      </div>
    </div>
  );
}
