import { useTranslation } from 'react-i18next';
import { LateAttachments } from '../../../features/documents/LateAttachments';
import type { Organisation } from '../../../features/organisations/organisations.api';

/** The owner's extract and other proof: there while a check runs, thrown away afterwards. */
export function Papers({ organisation: { id } }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  return <LateAttachments itemId={id} title={t('papers.title')} note={t('papers.note')} meanwhile={null} />;
}
