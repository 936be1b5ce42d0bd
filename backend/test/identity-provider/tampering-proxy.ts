import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { readToken, type Token } from './tokens.js';

/** What happens on the way; all at their rest means that nothing is touched. */
export interface Tampering {
  /** Makes another ID token of the one that the provider issued; none at all when it gives undefined. */
  idToken?: ((token: Token, raw: string) => string | undefined) | undefined;
  tokenRequest?: ((form: URLSearchParams) => void) | undefined;
  tokenAnswer?: ((answer: { status: number; headers: Record<string, string>; body: string }) => void) | undefined;
}

/** Stands between the portal and a provider, as an attacker who broke the wire would. */
export class TamperingProxy {
  tampering: Tampering = {};
  lastIdToken = '';
  /** What went wrong in the tampering itself: a forgery that was never made proves nothing. */
  readonly failures: unknown[] = [];
  private readonly server = createServer((incoming, outgoing) => {
    this.pass(incoming, outgoing).catch((error: unknown) => {
      this.failures.push(error);
      outgoing.destroy();
    });
  });

  constructor(
    readonly port: number,
    private readonly behind: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(): Promise<this> {
    await once(this.server.listen(this.port, '127.0.0.1'), 'listening');
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    if (this.server.listening) await once(this.server.close(), 'close');
  }

  private async pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const isToken = incoming.url === '/token';
    const form = new URLSearchParams((await bodyOf(incoming)).toString());
    if (isToken) this.tampering.tokenRequest?.(form);
    const sent = form.toString();
    const { host, cookie } = incoming.headers;
    const onward = request({
      port: this.behind,
      host: '127.0.0.1',
      path: incoming.url,
      method: incoming.method,
      headers: {
        host,
        ...(cookie ? { cookie } : {}),
        ...pick(incoming, 'x-sign-in-as', 'accept', 'authorization', 'content-type'),
        'content-length': Buffer.byteLength(sent),
      },
    });
    onward.end(sent);
    const [answer] = (await once(onward, 'response')) as [IncomingMessage];
    const changed = { status: answer.statusCode ?? 502, headers: {} as Record<string, string>, body: '' };
    changed.body = (await bodyOf(answer)).toString();
    if (isToken) this.changeToken(changed);
    const headers = { ...pick(answer, 'content-type', 'location'), ...changed.headers };
    outgoing.writeHead(changed.status, { ...headers, 'set-cookie': answer.headers['set-cookie'] ?? [] });
    outgoing.end(changed.body);
  }

  private changeToken(answer: { status: number; headers: Record<string, string>; body: string }): void {
    const body: { id_token?: string | undefined } = JSON.parse(answer.body);
    if (body.id_token) {
      this.lastIdToken = body.id_token;
      const { idToken } = this.tampering;
      if (idToken)
        answer.body = JSON.stringify({ ...body, id_token: idToken(readToken(body.id_token), body.id_token) });
    }
    this.tampering.tokenAnswer?.(answer);
  }
}

const pick = (message: IncomingMessage, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (message.headers[name] ? [[name, String(message.headers[name])]] : [])));

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
