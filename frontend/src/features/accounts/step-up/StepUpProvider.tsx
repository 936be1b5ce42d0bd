import { type ReactNode, useCallback, useRef, useState } from 'react';
import { NotProved, StepUpContext } from '../../../api/step-up';
import { StepUpDialog } from './StepUpDialog';

interface Question {
  methods: readonly string[];
  proved: () => void;
  refused: (error: Error) => void;
}

/** Holds the one dialog in which a person proves again who they are, for whatever page asks it. */
export function StepUpProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const times = useRef(0);
  const ask = useCallback(
    (methods: readonly string[]) =>
      new Promise<void>((proved, refused) => {
        times.current += 1;
        setQuestion({ methods, proved, refused });
      }),
    [],
  );
  const end = (how: (asked: Question) => void) => {
    if (question) how(question);
    setQuestion(null);
  };
  return (
    <StepUpContext value={ask}>
      {children}
      {question && (
        <StepUpDialog
          key={times.current}
          methods={question.methods}
          onProved={() => end(({ proved }) => proved())}
          onClose={() => end(({ refused }) => refused(new NotProved()))}
        />
      )}
    </StepUpContext>
  );
}
