import { useTranslation } from 'react-i18next';
import classes from './Process.module.css';

const steps = ['send', 'route', 'handle', 'answer'] as const;

export function Process() {
  const { t } = useTranslation('welcome');
  return (
    <section className={classes.section} aria-labelledby="process">
      <h2 id="process">{t('process.title')}</h2>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step} className={classes.step}>
            <h3 className={classes.title}>{t(`process.${step}.title`)}</h3>
            <p className={classes.text}>{t(`process.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
