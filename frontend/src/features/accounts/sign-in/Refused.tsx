import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/client';
import { Problem } from '../../../ui/Problem';

/** Why a sign-in at a provider did not work; the words are under these names. */
const codes = [
  'provider-unavailable',
  'provider-refused',
  'sign-in-cancelled',
  'sign-in-expired',
  'sign-in-not-valid',
  'assurance-too-low',
  'email-not-verified',
  'identity-not-linked',
  'identity-of-another',
  'account-closed',
  'link-not-allowed',
] as const;

interface RefusedProps {
  /** As the address says it, which can be anything: an unknown code has the words of the most general one. */
  code: string | undefined;
  title: string;
}

/** In words, why a sign-in at a provider ended here. */
export function Refused({ code, title }: RefusedProps) {
  const { t } = useTranslation('accounts');
  if (code === undefined) return null;
  const known = codes.find((one) => one === code) ?? 'sign-in-not-valid';
  return <Problem error={new ProblemError(403, { code, detail: t(`refused.${known}`) })} title={title} />;
}
