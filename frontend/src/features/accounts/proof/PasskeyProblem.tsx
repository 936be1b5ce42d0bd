import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/Notice';
import { Problem } from '../../../ui/Problem';
import { PasskeyFailed } from './passkeys';

interface PasskeyProblemProps {
  error: unknown;
  title?: string;
}

/** What the API said, or why the browser gave no passkey: closing its window is no fault. */
export function PasskeyProblem({ error, title }: PasskeyProblemProps) {
  const { t } = useTranslation('proof');
  if (!(error instanceof PasskeyFailed)) return <Problem error={error} {...(title && { title })} />;
  return (
    <div role="alert">
      <Notice tone="soon">{t(`passkey.${error.reason}`)}</Notice>
    </div>
  );
}
