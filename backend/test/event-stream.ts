import type { ApiClient } from './api-client.js';

export interface Heard {
  id: string;
  type: string;
  subjectId: string;
}

/** An open event stream: what it heard so far, and a promise of the next fact that fits. */
export async function listen(client: ApiClient, lastEventId?: string) {
  const closing = new AbortController();
  const response = await fetch(`${client.url}/api/v1/events`, {
    headers: { Cookie: client.cookie, ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}) },
    signal: closing.signal,
  });
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  const reading = follow(response, (facts) => {
    heard.push(...facts);
    for (const wake of waiting) wake();
  }).catch(() => undefined);
  const hears = async (type: string, subjectId: string): Promise<Heard> => {
    for (;;) {
      const found = heard.find((fact) => fact.type === type && fact.subjectId === subjectId);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
  };
  return {
    heard,
    hears,
    /** Settles when the portal closes the stream. */
    ended: reading,
    headers: response.headers,
    close: async () => {
      closing.abort();
      await reading;
    },
  };
}

async function follow(response: Response, tell: (facts: Heard[]) => void): Promise<void> {
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const parts = (rest + Buffer.from(chunk).toString()).split('\n\n');
    rest = parts.pop() ?? '';
    tell(parts.flatMap(factIn));
  }
}

function factIn(part: string): Heard[] {
  const [, id] = /^id: (.+)$/m.exec(part) ?? [];
  const [, data] = /^data: (.+)$/m.exec(part) ?? [];
  return id && data ? [{ id, ...JSON.parse(data) }] : [];
}
