import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../ui/states';
import { useTold } from '../../ui/Told';
import { AccountState } from './AccountState';
import { GrantRows } from './GrantRows';
import classes from './Staff.module.css';
import type { StaffDetails } from './staff.api';

const GiveForm = lazy(async () => ({ default: (await import('./GiveForm')).GiveForm }));

/** One person: what they hold, what they held, and what may be done about it. */
export function StaffMember({ person }: { person: StaffDetails }) {
  const { t } = useTranslation('staff');
  const { told, tell } = useTold();
  const { name, grants, earlier, can } = person;
  return (
    <>
      <div className={classes.told}>{told}</div>
      <div className={classes.columns}>
        <div className={classes.main}>
          <section aria-labelledby="holds-title">
            <h2 id="holds-title" className={classes.heading}>
              {t('holds')}
            </h2>
            {grants.length === 0 && <p className={classes.detail}>{t('holdsNothing')}</p>}
            {grants.length > 0 && <GrantRows label={t('holds')} grants={grants} name={name} onEnded={tell} />}
          </section>
          {can.give && (
            <section aria-labelledby="give-title">
              <h2 id="give-title" className={classes.heading}>
                {t('give.title')}
              </h2>
              <Suspense fallback={<LoadingState lines={6} />}>
                <GiveForm person={person} onGiven={() => tell(t('give.done', { name }))} />
              </Suspense>
            </section>
          )}
          {earlier.length > 0 && (
            <section aria-labelledby="earlier-title">
              <h2 id="earlier-title" className={classes.heading}>
                {t('earlier')}
              </h2>
              <GrantRows label={t('earlier')} grants={earlier} name={name} onEnded={tell} />
            </section>
          )}
        </div>
        <div className={classes.side}>
          <AccountState person={person} onDone={tell} />
        </div>
      </div>
    </>
  );
}
