import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/client';
import { Problem } from '../../../ui/Problem';
import type { RefusedCode } from './refused';

/** In words, why a sign-in at a provider ended here. */
export function Refused({ code, title }: { code: RefusedCode | undefined; title: string }) {
  const { t } = useTranslation('refused');
  return code ? <Problem error={new ProblemError(403, { code, detail: t(code) })} title={title} /> : null;
}
