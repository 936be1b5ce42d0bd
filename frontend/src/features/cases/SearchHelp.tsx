import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Modal } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './KeyboardHelp.module.css';

interface SearchHelpProps {
  opened: boolean;
  onClose: () => void;
}

/** What the search field of the inbox understands, with an example of each. */
export function SearchHelp({ opened, onClose }: SearchHelpProps) {
  const { t } = useTranslation('cases');
  // Never open from the start: Mantine gives the focus back only if it saw the dialog open.
  const mounted = useMounted();
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
  return (
    <Modal
      opened={mounted && opened}
      onClose={onClose}
      title={t('searchHelp.title')}
      size={640}
      radius="md"
      centered
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('searchHelp.close') }}
    >
      <p className={classes.intro}>{t('searchHelp.intro')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('searchHelp.write')}</th>
            <th scope="col">{t('searchHelp.finds')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((name) => (
            <tr key={name}>
              <td>
                <code>{t(`searchHelp.example.${name}`)}</code>
              </td>
              <td>{t(`searchHelp.does.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
