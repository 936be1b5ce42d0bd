import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './DisplayChoices.module.css';
import { languageNames, languages, useLanguage } from './language';

export const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Language and colour scheme as plain buttons, for the foot of the public pages. */
export function DisplayChoices() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.choices}>
      <fieldset className={classes.group} aria-label={t('language')}>
        {languages.map((option) => (
          <button
            key={option}
            type="button"
            lang={option}
            className={classes.choice}
            aria-pressed={option === language}
            onClick={() => void choose(option)}
          >
            {languageNames[option]}
          </button>
        ))}
      </fieldset>
      <fieldset className={classes.group} aria-label={t('scheme.label')}>
        {schemes.map((scheme) => (
          <button
            key={scheme}
            type="button"
            className={classes.choice}
            aria-pressed={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`scheme.${scheme}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
