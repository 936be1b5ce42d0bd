import { Agent, request } from 'node:http';

export interface Asked {
  method: string;
  path: string;
  cookie?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What tells answers apart: all of it but the moment and the number of the request. */
export type Told = string;

/** A caller that keeps its connections, for tests that ask tens of thousands of things. */
export function manyRequests(url: string, atOnce = 24) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const ask = ({ method, path, cookie, headers = {}, body }: Asked): Promise<{ status: number; told: Told }> =>
    new Promise((resolve, reject) => {
      const content = body === undefined ? undefined : JSON.stringify(body);
      const sent = request(`${url}/api/v1${path}`, {
        agent,
        method,
        headers: {
          ...(cookie ? { Cookie: cookie } : {}),
          ...(content === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(content)) }),
          ...headers,
        },
      });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const { date: _, 'x-request-id': __, ...kept } = answer.headers;
          const status = answer.statusCode ?? 0;
          resolve({ status, told: `${status} ${JSON.stringify(kept)} ${Buffer.concat(parts).toString()}` });
        });
      });
      sent.end(content);
    });
  return {
    ask,
    /** All of them, so many at once; `look` sees each with its answer. */
    async askAll<T extends Asked>(all: Iterable<T>, look: (asked: T, told: Told, status: number) => void) {
      const rest = all[Symbol.iterator]();
      const worker = async () => {
        for (let next = rest.next(); !next.done; next = rest.next()) {
          const { status, told } = await ask(next.value);
          look(next.value, told, status);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
    },
    close: () => agent.destroy(),
  };
}
