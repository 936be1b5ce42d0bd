export type StepUpMethod = 'totp' | 'recovery_code' | 'password' | 'passkey';

/** The question to prove again who you are: the one that is open, or the last one. */
export interface StepUpQuestion {
  open: boolean;
  /** By what this person can prove it; without any they have to set one up first. */
  methods: readonly StepUpMethod[];
  /** What had the focus when the request was made; a busy button has lost it by the time of the question. */
  asker: Element | null;
  answer: (proven: boolean) => void;
}

let question: StepUpQuestion | null = null;
let outcome: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

export const stepUpQuestion = (): StepUpQuestion | null => question;

/** For the dialog that puts the question; as long as nobody listens, nobody is asked. */
export function listenForStepUp(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) question?.answer(false);
  };
}

/** True once proven, false when the person leaves it. Requests that need it at the same time share one question. */
function askStepUp(methods: readonly StepUpMethod[], asker: Element | null): Promise<boolean> {
  if (listeners.size === 0) return Promise.resolve(false);
  outcome ??= new Promise<boolean>((resolve) => {
    const answer = (proven: boolean) => {
      outcome = null;
      show({ open: false, methods, asker, answer: () => undefined });
      resolve(proven);
    };
    show({ open: true, methods, asker, answer });
  });
  return outcome;
}

function show(next: StepUpQuestion): void {
  question = next;
  for (const listener of listeners) listener();
}

/** What the API answers to a request once it knows who asks, if that is what it wanted first. */
export async function provenAnswer(first: Response, again: Request, asker: Element | null): Promise<Response> {
  const methods = await methodsAskedBy(first);
  if (!methods || !(await askStepUp(methods, asker))) return first;
  return fetch(again);
}

async function methodsAskedBy(response: Response): Promise<readonly StepUpMethod[] | null> {
  const { code, methods }: { code?: unknown; methods?: unknown } = await response
    .clone()
    .json()
    .catch(() => ({}));
  if (code !== 'step-up-needed') return null;
  return Array.isArray(methods) ? (methods as StepUpMethod[]) : [];
}
