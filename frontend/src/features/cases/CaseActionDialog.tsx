import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/states';
import type { ActionFormProps, FormAction } from './actions';
import classes from './CaseActionDialog.module.css';
import { CaseActionForm } from './CaseActionForm';
import { caseQuery } from './cases.api';

interface CaseActionDialogProps extends Omit<ActionFormProps, 'view'> {
  /** Null when nothing is being done. */
  doing: { caseId: string; action: FormAction } | null;
}

/** An action on the case that is chosen in the inbox. Whoever opens it sees to where the focus goes afterwards. */
export function CaseActionDialog({ doing, onCancel, ...props }: CaseActionDialogProps) {
  const { t } = useTranslation('cases');
  return (
    <Modal
      opened={doing !== null}
      onClose={onCancel}
      title={doing && t(`${doing.action}.title`)}
      size={640}
      radius="md"
      yOffset="6vh"
      withCloseButton={false}
      closeOnClickOutside={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
    >
      {doing && <Body doing={doing} onCancel={onCancel} {...props} />}
    </Modal>
  );
}

function Body({ doing, ...props }: CaseActionDialogProps & { doing: { caseId: string; action: FormAction } }) {
  const query = useQuery(caseQuery(doing.caseId));
  return (
    <Loaded query={query}>
      {(view) => (
        <>
          <p className={classes.subject}>{view.title}</p>
          <CaseActionForm action={doing.action} view={view} {...props} />
        </>
      )}
    </Loaded>
  );
}
