import { lazy, useSyncExternalStore } from 'react';
import { listenForStepUp, stepUpQuestion } from '../../../api/step-up';
import { Late } from '../../../ui/Late';

const StepUpDialog = lazy(async () => ({ default: (await import('./StepUpDialog')).StepUpDialog }));

/** Asks for a proof whenever the API wants one, wherever in the portal; what was asked of the API then goes on. */
export function StepUp() {
  const question = useSyncExternalStore(listenForStepUp, stepUpQuestion);
  if (!question) return null;
  return (
    <Late wanted={question.open}>
      <StepUpDialog question={question} />
    </Late>
  );
}
