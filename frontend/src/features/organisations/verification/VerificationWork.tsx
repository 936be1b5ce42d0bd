import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTold } from '../../../ui/Told';
import type { Organisation } from '../organisations.api';
import { AskForm } from './AskForm';
import { ChecklistPanel } from './ChecklistPanel';
import { PendingDecision } from './PendingDecision';
import { ThreadPanel } from './ThreadPanel';
import { VerificationPanel } from './VerificationPanel';
import classes from './verification.module.css';

interface VerificationWorkProps {
  organisation: Organisation;
  /** The papers that the organisation showed. */
  papers: ReactNode;
}

/** All of the desk's work on one registration: what waits for a colleague, what was checked, asked and decided. */
export function VerificationWork({ organisation, papers }: VerificationWorkProps) {
  const { t } = useTranslation('organisations');
  const { id, can } = organisation;
  const { told, tell } = useTold();
  return (
    <div className={classes.work}>
      {told}
      <PendingDecision
        organisation={organisation}
        onAnswered={(agreed) => tell(t(agreed ? 'pending.confirmed' : 'pending.declined'))}
      />
      {can.seeChecklist && <ChecklistPanel organisationId={id} />}
      {can.seeRegistration && papers}
      {can.seeRegistration && (
        <ThreadPanel organisation={organisation}>
          {can.ask && <AskForm organisationId={id} onAsked={() => tell(t('thread.sent'))} />}
        </ThreadPanel>
      )}
      {can.decide.length > 0 && (
        <VerificationPanel
          organisation={organisation}
          onDecided={(proposed) => tell(t(proposed ? 'decide.proposed' : 'decide.done'))}
        />
      )}
    </div>
  );
}
