import { useQuery } from '@tanstack/react-query';
import { JoinForm } from './JoinForm';
import { isKvkNumber, knownQuery } from './organisations.api';

/** Offers to join, before someone fills in the rest of the form, to who sees the organisation anyway. */
export function KnownOrganisation({ kvkNumber }: { kvkNumber: unknown }) {
  const number = isKvkNumber(kvkNumber) ? kvkNumber.trim() : '';
  const { data: known } = useQuery({ ...knownQuery(number), enabled: number !== '' });
  return <div aria-live="polite">{number && known && <JoinForm key={known.id} organisation={known} found />}</div>;
}
