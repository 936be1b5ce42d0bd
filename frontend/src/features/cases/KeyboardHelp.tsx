import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcutsWanted } from '../../ui/use-shortcuts';
import { HelpDialog, type HelpProps } from './HelpDialog';
import classes from './HelpDialog.module.css';

/** Every key with what it does, and the way to switch the single letters off. */
export function KeyboardHelp({ opened, onClose }: HelpProps) {
  const { t } = useTranslation('cases');
  const [wanted, want] = useShortcutsWanted();
  const keys: readonly (readonly [string, string])[] = [
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
    <HelpDialog
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      intro={t('keys.intro')}
      closeLabel={t('keys.close')}
      width={520}
      columns={[t('keys.column.key'), t('keys.column.does')]}
      rows={keys.map(([key, does]) => ({ key, what: <kbd className={classes.key}>{key}</kbd>, does }))}
    >
      <Switch
        mt="lg"
        size="md"
        checked={wanted}
        onChange={({ currentTarget }) => want(currentTarget.checked)}
        label={t('keys.wanted')}
        description={t('keys.wantedHelp')}
      />
    </HelpDialog>
  );
}
