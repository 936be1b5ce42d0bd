import { useTranslation } from 'react-i18next';
import classes from './PersonName.module.css';

/** NW for Noor de Wit: the first and the last word that begin with a capital. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const first = words[0]?.[0] ?? name.trim()[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** A round with initials and the name; "nobody yet" for null. */
export function PersonName({ name }: { name: string | null }) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.person}>
      <span className={classes.round} aria-hidden="true">
        {name ? initials(name) : '–'}
      </span>
      {name ?? t('person.none')}
    </span>
  );
}
