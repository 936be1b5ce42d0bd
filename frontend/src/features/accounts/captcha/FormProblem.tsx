import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/Notice';
import { Problem } from '../../../ui/Problem';
import classes from '../accounts.module.css';
import { isAboutCaptcha } from './use-captcha';

interface FormProblemProps {
  error: unknown;
  title: string;
  /** While the browser does the sum of a captcha. */
  solving: boolean;
  onRetry: () => void;
}

/** Above a public form: what went wrong, or that the browser is busy showing that it is no program. */
export function FormProblem({ error, title, solving, onRetry }: FormProblemProps) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <div role="status" className={classes.wait}>
        {solving && <Notice tone="calm">{t('captcha.wait')}</Notice>}
      </div>
      {!solving && <Problem error={error} title={title} {...(isAboutCaptcha(error) && { onRetry })} />}
    </>
  );
}
