import { createContext, useContext } from 'react';
import { ProblemError } from './client';

/** Asks the person to prove again who they are; rejects when they would rather not. */
export type AskProof = (methods: readonly string[]) => Promise<void>;

export const StepUpContext = createContext<AskProof | null>(null);

/** Wraps a call that may ask for a second proof: asks it, and then makes the call once more. */
export function useStepUp(): <T>(call: () => Promise<T>) => Promise<T> {
  const ask = useContext(StepUpContext);
  return async (call) => {
    try {
      return await call();
    } catch (error) {
      if (!ask || !(error instanceof ProblemError) || error.code !== 'step-up-needed') throw error;
      await ask(error.members['methods'] as readonly string[]);
      return call();
    }
  };
}

/** The person closed the question: nothing was done, and nothing is wrong. */
export class NotProved extends Error {}

export const unlessNotProved = (error: unknown): unknown => (error instanceof NotProved ? null : error);
