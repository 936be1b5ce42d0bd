import { lazy, useEffect, useSyncExternalStore } from 'react';
import { listenForStepUp, stepUpQuestion } from '../../../api/step-up';
import { Late } from '../../../ui/Late';

const StepUpDialog = lazy(async () => ({ default: (await import('./StepUpDialog')).StepUpDialog }));

/**
 * Asks for a proof whenever the API wants one, wherever in the portal; what was asked of the API then goes on.
 * Stands before the page, so that it hears a key before a dialog of the page does.
 */
export function StepUp() {
  const question = useSyncExternalStore(listenForStepUp, stepUpQuestion);
  useEffect(() => {
    window.addEventListener('keydown', leaveByEscape, { capture: true });
    return () => window.removeEventListener('keydown', leaveByEscape, { capture: true });
  }, []);
  if (!question) return null;
  return (
    <Late wanted={question.open}>
      <StepUpDialog question={question} />
    </Late>
  );
}

/** Leaves the question alone, and not also the dialog behind it. */
function leaveByEscape(event: KeyboardEvent): void {
  const question = stepUpQuestion();
  if (event.key !== 'Escape' || event.isComposing || !question?.open) return;
  event.stopImmediatePropagation();
  question.answer(false);
}
