import { IconAlertTriangle, IconArrowRight, IconBulb, IconCoins, IconMessageQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { useTabTitle } from '../../ui/PageTitle';
import { Arches } from './Arches';
import classes from './Hero.module.css';

const doors = [
  { name: 'proposals', to: '/proposals/new', icon: IconBulb },
  { name: 'barriers', to: '/barriers/new', icon: IconAlertTriangle },
  { name: 'questions', to: '/questions/new', icon: IconMessageQuestion },
  { name: 'financing', to: '/financing-cases/new', icon: IconCoins },
] as const;

/** What this is, in ten seconds, and the four doors. */
export function Hero() {
  const { t } = useTranslation(['welcome', 'common']);
  const heading = useRef<HTMLHeadingElement>(null);
  useTabTitle(t('common:brand'), heading);
  return (
    <>
      <section className={classes.hero}>
        <Arches className={classes.arches} />
        <div className={classes.inner}>
          <div className={classes.words}>
            <h1 ref={heading} tabIndex={-1} className={classes.title}>
              {t('title')}
            </h1>
            <p className={classes.lead}>{t('lead')}</p>
          </div>
          <div className={classes.aside}>
            <p>{t('unsure')}</p>
            <ButtonLink to="/questions/new" variant="accent" className={classes.ask}>
              {t('ask')}
            </ButtonLink>
          </div>
        </div>
      </section>
      <ul className={classes.doors} aria-label={t('doors.label')}>
        {doors.map(({ name, to, icon: Mark }) => (
          <li key={name} className={classes.door}>
            <Mark size={28} stroke={1.6} aria-hidden="true" className={classes.icon} />
            <h2 className={classes.name}>
              <Link to={to}>{t(`doors.${name}.title`)}</Link>
            </h2>
            <p className={classes.text}>{t(`doors.${name}.text`)}</p>
            <p className={classes.then}>
              {t(`doors.${name}.next`)}
              <IconArrowRight size={20} stroke={1.8} aria-hidden="true" className={classes.icon} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
