import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../ui/PageTitle';
import { Prose, ProseSection } from '../../ui/Prose';

export const Route = createFileRoute('/_public/about')({ component: AboutPage });

const sections = ['what', 'how', 'when', 'readers', 'classified', 'who'] as const;

function AboutPage() {
  const { t } = useTranslation('about');
  return (
    <Prose>
      <PageTitle title={t('title')} lead={t('lead')} />
      {sections.map((section) => (
        <ProseSection key={section} id={section} title={t(`${section}.title`)} text={t(`${section}.text`)} />
      ))}
    </Prose>
  );
}
