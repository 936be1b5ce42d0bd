import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconHandGrab,
  IconMessageQuestion,
  IconSend,
  IconUserPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/KeyHint';
import { useShortcutsWanted } from '../../ui/use-shortcuts';
import { actionKeys, type CaseAction, type FormAction } from './actions';
import type { CaseView } from './cases.api';

const order = ['accept', 'take', 'answer', 'ask', 'transfer', 'giveBack', 'assign'] as const;

const icons = {
  accept: IconCheck,
  giveBack: IconArrowBackUp,
  take: IconHandGrab,
  answer: IconSend,
  ask: IconMessageQuestion,
  transfer: IconArrowForwardUp,
  assign: IconUserPlus,
};

interface ActionButtonsProps {
  view: CaseView;
  /** The one that stands out; none in a preview, where opening does. */
  primary?: CaseAction | undefined;
  size?: 'sm' | 'md';
  taking: boolean;
  onTake: () => void;
  onAccept: () => void;
  onStart: (action: FormAction) => void;
}

/** A button for each thing that this person may do with this case now, with its key. */
export function ActionButtons({ view, primary, size = 'md', taking, onTake, onAccept, onStart }: ActionButtonsProps) {
  const { t } = useTranslation('cases');
  const [shortcuts] = useShortcutsWanted();
  const label = (action: CaseAction) => t(action === 'take' && view.handler ? 'action.takeOver' : `action.${action}`);
  const possible = order.filter((action) => view.can[action]);
  const shown = primary
    ? [...possible].sort((one, other) => Number(other === primary) - Number(one === primary))
    : possible;
  const act = (action: CaseAction) => {
    if (action === 'take') return onTake();
    return action === 'accept' ? onAccept() : onStart(action);
  };
  return shown.map((action) => {
    const key = shortcuts ? actionKeys[action] : null;
    const Mark = icons[action];
    return (
      <Button
        key={action}
        size={size}
        variant={action === primary ? 'filled' : 'default'}
        {...(size === 'md' && { leftSection: <Mark size={18} stroke={1.7} aria-hidden="true" /> })}
        {...(key && { rightSection: <KeyHint keys={key} />, 'aria-keyshortcuts': key })}
        loading={action === 'take' && taking}
        onClick={() => act(action)}
      >
        {label(action)}
      </Button>
    );
  });
}
