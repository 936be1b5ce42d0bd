import { useEffect, useRef, useState } from 'react';
import { api, ProblemError } from '../../../api/client';
import type { Schemas } from '../../../api/types';
import { jsonLines } from './json-lines';

export type WhatIfResult = Schemas['WhatIfResult'];
type Line = Schemas['WhatIfLine'];

interface State {
  running: boolean;
  done: number;
  total: number;
  result?: WhatIfResult;
  error?: unknown;
  cancelled?: boolean;
}

const idle: State = { running: false, done: 0, total: 0 };

/** Asks what would move; tells how far it is, and stops the server as well when someone stops it. */
export function useWhatIf() {
  const [state, setState] = useState<State>(idle);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const ask = async (body: Schemas['AskWhatIf']) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ ...idle, running: true });
    const tell = (next: State) => {
      if (running.current === controller) setState(next);
    };
    try {
      for await (const line of linesOf(body, controller.signal)) tell(stateAfter(line));
    } catch (error) {
      tell(controller.signal.aborted ? { ...idle, cancelled: true } : { ...idle, error });
    }
  };
  return { ...state, ask, cancel: () => running.current?.abort() };
}

const stateAfter = (line: Line): State =>
  'result' in line ? { ...idle, result: line.result } : { ...idle, running: true, ...line };

async function* linesOf(body: Schemas['AskWhatIf'], signal: AbortSignal): AsyncGenerator<Line> {
  const answer = await api.POST('/api/v1/routing/what-ifs', { body, parseAs: 'stream', signal });
  if (!answer.data) throw new ProblemError(answer.response.status, (answer.error ?? {}) as Record<string, unknown>);
  yield* jsonLines<Line>(answer.data);
}
