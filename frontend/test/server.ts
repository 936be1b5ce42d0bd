export interface Call {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Answer = (call: Call) => { status?: number; body: unknown };

let network = async (_request: Request): Promise<Response> => {
  throw new TypeError('this test has no network');
};

// Our client keeps the fetch that it finds when it is loaded, so this one stays and what it leads to changes.
globalThis.fetch = (input) => network(input as Request);

/**
 * Stands in for the network, not for our client: answers by "METHOD /path" and keeps what was asked.
 * What has no answer is a 404.
 */
export function serve(answers: Record<string, Answer>): Call[] {
  const calls: Call[] = [];
  network = async (request) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    const call = {
      method: request.method,
      path: `${pathname}${search}`.replace('/api/v1', ''),
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    calls.push(call);
    const found = answers[`${request.method} ${call.path.split('?')[0]}`];
    const { status = 200, body } = found?.(call) ?? {
      status: 404,
      body: { code: 'not-found', detail: 'Niet gevonden' },
    };
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  };
  return calls;
}
