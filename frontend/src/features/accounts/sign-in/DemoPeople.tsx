import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { PersonName } from '../../../ui/PersonName';
import { demoPeopleQuery } from '../accounts.api';
import classes from './DemoPeople.module.css';
import type { Credentials } from './use-signing-in';

interface DemoPeopleProps {
  busy: boolean;
  onChosen: (who: Credentials) => void;
}

/** The invented people of the demo, one click each. Nothing shows where there is no demo. */
export function DemoPeople({ busy, onChosen }: DemoPeopleProps) {
  const { t } = useTranslation('accounts');
  const { text } = useFormats();
  const { data } = useQuery(demoPeopleQuery);
  if (!data) return null;
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{t('demo.title')}</h2>
      <p className={classes.text}>{t('demo.text')}</p>
      <ul className={classes.people}>
        {data.items.map(({ email, name, who }) => (
          <li key={email}>
            <button
              type="button"
              className={classes.card}
              disabled={busy}
              onClick={() => onChosen({ email, password: data.password })}
            >
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
