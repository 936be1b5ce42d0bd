import { useTranslation } from 'react-i18next';
import classes from './SkipLink.module.css';

export const contentId = 'content';

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      href={`#${contentId}`}
      className={classes.link}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(contentId)?.focus();
      }}
    >
      {t('skipToContent')}
    </a>
  );
}
