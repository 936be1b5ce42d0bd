import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import { Drawer } from '@mantine/core';
import { useMediaQuery, useMounted } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import type { RuleSetView } from '../rule-sets.api';
import classes from './Editor.module.css';
import { RuleFacts } from './RuleFacts';
import { RuleForm } from './RuleForm';
import type { RowRule } from './rows';

export interface RuleDrawerProps {
  rule: RowRule | undefined;
  /** Tells one opening from the next. */
  opening: number;
  faults: RuleSetView['faults'];
  onClose: () => void;
  edit?: { fixed: boolean; onChange: (rule: RowRule) => void; onRemove: () => void } | undefined;
}

/** One rule beside the table, on a phone over it: to change, or to read when that is over. */
export function RuleDrawer({ rule, opening, faults, onClose, edit }: RuleDrawerProps) {
  const { t } = useTranslation('rule-sets');
  const { text } = useFormats();
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  // never open from the start: the focus goes back only to where it was seen to come from
  const mounted = useMounted();
  const wrong = faults.filter(({ ruleId }) => ruleId === rule?.id);
  return (
    <Drawer
      opened={mounted && rule !== undefined}
      onClose={onClose}
      title={t('edit.title', { rule: rule?.id ?? '' })}
      position="right"
      size={narrow ? '100%' : 620}
      closeButtonProps={{ 'aria-label': t('edit.close') }}
      transitionProps={{ duration: 0 }}
    >
      {rule && (
        <>
          <div role="status">
            {wrong.map(({ code, detail }) => (
              <p key={code} className={classes.fault}>
                {text(detail)}
              </p>
            ))}
          </div>
          {edit ? <RuleForm key={opening} rule={rule} onDone={onClose} {...edit} /> : <RuleFacts rule={rule} />}
        </>
      )}
    </Drawer>
  );
}
