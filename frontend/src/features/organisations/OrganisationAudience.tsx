import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { AudiencePanel, type Reader } from '../../ui/AudiencePanel';
import { useFormats } from '../../ui/format';
import type { Organisation } from './organisations.api';

/** Everyone who can see the registration or a part of it, with the reason. */
export function OrganisationAudience({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const { text } = useFormats();
  const me = useSignedIn();
  const isMine = (principal: string) => me.organisations.some(({ id }) => principal === `org:${id}`);
  const sortOf = (principal: string): Reader['sort'] => {
    if (principal === 'participants') return 'everyone';
    return principal.startsWith('org:') ? 'organisation' : 'government';
  };
  const readers = organisation.audience.map(
    ({ principal, label, why }): Reader => ({
      id: principal,
      sort: sortOf(principal),
      name: isMine(principal) ? t('page.us') : text(label),
      why: isMine(principal) ? t('page.usWhy') : text(why),
    }),
  );
  readers.sort((one, other) => Number(isMine(other.id)) - Number(isMine(one.id)));
  const nobody: Reader = { id: 'nobody', sort: 'nobody', name: t('page.nobody'), why: t('page.nobodyWhy') };
  return <AudiencePanel title={t('page.audience')} readers={[...readers, nobody]} />;
}
