import solver from 'altcha/workers/pbkdf2?url';
import type { Schemas } from '../../../api/types';

type Challenge = Schemas['CaptchaChallenge'];

const mostWorkers = 4;

/** Does the sum of a challenge, away from the page so that it stays usable, and gives what the form sends along. */
export async function solveCaptcha({ parameters, signature }: Challenge): Promise<string> {
  const count = Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency));
  const workers = Array.from({ length: count }, () => new Worker(solver));
  try {
    const solution = await Promise.any(workers.map((worker, at) => answerOf(worker, { parameters, at, count })));
    return btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

interface Share {
  parameters: Challenge['parameters'];
  at: number;
  count: number;
}

/** Each worker tries its own share of the numbers. */
function answerOf(worker: Worker, { parameters, at, count }: Share): Promise<object> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ counter: number; derivedKey: string } | { error: unknown } | null>) =>
      data && 'counter' in data ? resolve({ counter: data.counter, derivedKey: data.derivedKey }) : reject(new Error());
    worker.onerror = () => reject(new Error());
    worker.postMessage({ type: 'work', challenge: { parameters }, counterStart: at, counterStep: count });
  });
}
