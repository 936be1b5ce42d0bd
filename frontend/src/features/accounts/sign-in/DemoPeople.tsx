import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../../../api/session';
import { useFormats } from '../../../ui/format';
import { PersonName } from '../../../ui/PersonName';
import { Problem } from '../../../ui/Problem';
import { demoPeopleQuery } from '../accounts.api';
import classes from './DemoPeople.module.css';

/** The invented people of the demo, one click each. Nothing shows where there is no demo. */
export function DemoPeople({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('accounts');
  const { text } = useFormats();
  const { data } = useQuery(demoPeopleQuery);
  const signIn = useSignIn();
  if (!data) return null;
  const enter = (email: string) => signIn.mutate({ email, password: data.password }, { onSuccess: onSignedIn });
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{t('demo.title')}</h2>
      <p className={classes.text}>{t('demo.text')}</p>
      <Problem error={signIn.error} title={t('signIn.refused')} />
      <ul className={classes.people}>
        {data.items.map(({ email, name, who }) => (
          <li key={email}>
            <button type="button" className={classes.card} disabled={signIn.isPending} onClick={() => enter(email)}>
              <span className={classes.name}>
                <PersonName name={name} />
              </span>
              <span className={classes.who}>{text(who)}</span>
              <span className={classes.mail}>{email}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.text}>
        <Link to="/demo/mails">{t('demo.mails')}</Link>
      </p>
    </section>
  );
}
