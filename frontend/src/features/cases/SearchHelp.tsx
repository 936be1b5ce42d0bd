import { useTranslation } from 'react-i18next';
import { HelpDialog, type HelpProps } from './HelpDialog';

const examples = [
  'text',
  'desk',
  'kind',
  'status',
  'handler',
  'priority',
  'due',
  'organisation',
  'quotes',
  'either',
] as const;

/** What the search field of the inbox understands, with an example of each. */
export function SearchHelp({ opened, onClose }: HelpProps) {
  const { t } = useTranslation('cases');
  return (
    <HelpDialog
      opened={opened}
      onClose={onClose}
      title={t('searchHelp.title')}
      intro={t('searchHelp.intro')}
      closeLabel={t('searchHelp.close')}
      width={640}
      columns={[t('searchHelp.write'), t('searchHelp.finds')]}
      rows={examples.map((name) => ({
        key: name,
        what: <code>{t(`searchHelp.example.${name}`)}</code>,
        does: t(`searchHelp.does.${name}`),
      }))}
    />
  );
}
