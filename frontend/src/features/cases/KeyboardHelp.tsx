import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { Modal, Switch } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useShortcutsWanted } from '../../ui/use-shortcuts';
import classes from './KeyboardHelp.module.css';

interface KeyboardHelpProps {
  opened: boolean;
  onClose: () => void;
}

/** Every key with what it does, and the way to switch the single letters off. */
export function KeyboardHelp({ opened, onClose }: KeyboardHelpProps) {
  const { t } = useTranslation('cases');
  // Never open from the start, also when it loads late: Mantine gives the focus back only if it saw the dialog open.
  const mounted = useMounted();
  const [wanted, want] = useShortcutsWanted();
  const rows = [
    ['j', t('keys.down')],
    ['k', t('keys.up')],
    [t('keys.enter'), t('keys.open')],
    ['x', t('keys.choose')],
    ['t', t('keys.take')],
    ['i', t('keys.accept')],
    ['r', t('keys.giveBack')],
    ['a', t('keys.answer')],
    ['v', t('keys.ask')],
    ['o', t('keys.transfer')],
    ['/', t('keys.search')],
    ['Ctrl K', t('keys.everywhere')],
    ['?', t('keys.help')],
    [t('action.sendKeys'), t('keys.send')],
    [t('keys.esc'), t('keys.escape')],
  ];
  return (
    <Modal
      opened={mounted && opened}
      onClose={onClose}
      title={t('keys.title')}
      size={520}
      radius="md"
      centered
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
    >
      <p className={classes.intro}>{t('keys.intro')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('keys.column.key')}</th>
            <th scope="col">{t('keys.column.does')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={key}>
              <td>
                <kbd className={classes.key}>{key}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Switch
        mt="lg"
        size="md"
        checked={wanted}
        onChange={({ currentTarget }) => want(currentTarget.checked)}
        label={t('keys.wanted')}
        description={t('keys.wantedHelp')}
      />
    </Modal>
  );
}
