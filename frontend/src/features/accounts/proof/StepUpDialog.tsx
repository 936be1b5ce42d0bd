import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepUpQuestion } from '../../../api/step-up';
import { ButtonLink } from '../../../ui/links';
import { ProofForm } from './ProofForm';
import classes from './StepUpDialog.module.css';
import { useStepUp, useStepUpByPasskey } from './step-up.api';

/** Above other dialogs: what needs the proof may have been asked in one. */
const onTop = 300;

/** What StepUp shows; use that one. */
export function StepUpDialog({ question }: { question: StepUpQuestion }) {
  const { t } = useTranslation(['proof', 'ui']);
  const leave = () => question.answer(false);
  return (
    <Modal
      opened={question.open}
      onClose={leave}
      title={t('stepUp.title')}
      size={480}
      radius="md"
      centered
      zIndex={onTop}
      returnFocus={false}
      closeOnEscape={false}
      onExitTransitionEnd={() => giveFocusBack(question.asker)}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      <div className={classes.body}>
        {question.methods.length > 0 ? <Asked question={question} onLeave={leave} /> : <NoWay onLeave={leave} />}
      </div>
    </Modal>
  );
}

/** Unless the page moved it on; the button that asked is busy until it has heard the answer. */
function giveFocusBack(asker: Element | null) {
  setTimeout(() => {
    if (asker instanceof HTMLElement && document.activeElement === document.body) asker.focus();
  }, 150);
}

function Asked({ question, onLeave }: { question: StepUpQuestion; onLeave: () => void }) {
  const { t } = useTranslation(['proof', 'ui']);
  const proven = () => question.answer(true);
  const typed = useStepUp(proven);
  const byPasskey = useStepUpByPasskey(proven);
  return (
    <>
      <p>{t('stepUp.text')}</p>
      <ProofForm
        methods={question.methods}
        submitLabel={t('stepUp.confirm')}
        cancelLabel={t('ui:dialog.cancel')}
        busy={typed.isPending || byPasskey.isPending}
        error={byPasskey.error ?? typed.error}
        onProof={(proof, refused) => {
          byPasskey.reset();
          typed.mutate(proof, { onError: refused });
        }}
        onPasskey={() => byPasskey.mutate()}
        onCancel={onLeave}
      />
    </>
  );
}

/** Someone without a second factor cannot prove anything yet. */
function NoWay({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation(['proof', 'ui']);
  return (
    <>
      <p>{t('stepUp.noWay')}</p>
      <div className={classes.buttons}>
        <ButtonLink to="/account" hash="second-factor" onClick={onLeave}>
          {t('stepUp.setUp')}
        </ButtonLink>
        <Button variant="default" onClick={onLeave}>
          {t('ui:dialog.cancel')}
        </Button>
      </div>
    </>
  );
}
