import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { Notice } from '../../ui/Notice';
import { Loaded } from '../../ui/states';
import classes from './Absence.module.css';
import { delegationsQuery } from './absence.api';
import { DelegateForm } from './DelegateForm';
import { DelegationList } from './DelegationList';

/** Who stands in when I am away, and for whom I stand in. */
export function Absence() {
  const { t } = useTranslation('absence');
  const { person, desks } = useSignedIn();
  const query = useQuery(delegationsQuery);
  const [told, setTold] = useState('');
  return (
    <>
      <div role="status" className={classes.told}>
        {told && <Notice tone="good">{told}</Notice>}
      </div>
      <div className={classes.main}>
        <Loaded query={query} lines={3}>
          {(all) => (
            <>
              {(['mine', 'others'] as const).map((whose) => {
                const delegations = all.filter(({ by }) => (by.id === person.id) === (whose === 'mine'));
                if (delegations.length === 0) return null;
                return (
                  <section key={whose} aria-labelledby={`${whose}-title`}>
                    <h2 id={`${whose}-title`} className={classes.heading}>
                      {t(whose)}
                    </h2>
                    <DelegationList
                      label={t(whose)}
                      delegations={delegations}
                      own={whose === 'mine'}
                      onEnded={setTold}
                    />
                  </section>
                );
              })}
            </>
          )}
        </Loaded>
        <section aria-labelledby="delegate-title">
          <h2 id="delegate-title" className={classes.heading}>
            {t('form.title')}
          </h2>
          <DelegateForm desks={desks} onMade={({ to }) => setTold(t('made', { name: to.name }))} />
        </section>
      </div>
    </>
  );
}
