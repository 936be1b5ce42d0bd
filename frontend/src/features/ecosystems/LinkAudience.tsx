import { useTranslation } from 'react-i18next';
import { AudiencePanel, type Reader } from '../../ui/AudiencePanel';
import { useFormats } from '../../ui/format';
import type { LinkDetail } from './ecosystems.api';

/** In a link everyone has a part; which one follows from who they are. */
const partOf = (principal: string): 'desk' | 'needs' | 'org' | undefined =>
  (['desk', 'needs', 'org'] as const).find((sort) => principal.startsWith(`${sort}:`));

const sortOf = (principal: string): Reader['sort'] => (principal.startsWith('org:') ? 'organisation' : 'government');

export function LinkAudience({ link }: { link: LinkDetail }) {
  const { t } = useTranslation('ecosystems');
  const { text } = useFormats();
  const readers = link.audience.map(({ principal, label, why }): Reader => {
    const part = partOf(principal);
    return {
      id: principal,
      sort: sortOf(principal),
      name: text(label),
      why: part ? t(`link.part.${part}`) : text(why),
    };
  });
  const nobody: Reader = { id: 'nobody', sort: 'nobody', name: t('link.nobody'), why: t('link.nobodyWhy') };
  return <AudiencePanel title={t('link.audience')} readers={[...readers, nobody]} />;
}
