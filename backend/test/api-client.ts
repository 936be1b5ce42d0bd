import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** What `JSON.parse` gives: journeys read answers as a caller without types would. */
type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  status: number;
  body: Json;
  headers: Headers;
}

/** A caller of the API with a cookie jar of one cookie, as a partner's program would be. */
export class ApiClient {
  cookie = '';

  constructor(
    readonly url: string,
    private readonly language: 'nl' | 'en' = 'en',
  ) {}

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.postAsForm('/sessions', { email, password });
    if (answer.status !== 201) throw new Error(`${email} could not sign in: ${JSON.stringify(answer.body)}`);
    return this;
  }

  /** Proves again who this is, with the password, as a person without a second factor does in the demo world. */
  async stepUp(password = 'Defport-demo-2026'): Promise<this> {
    const answer = await this.post('/sessions/current/step-up', { password });
    if (answer.status !== 201) throw new Error(`could not step up: ${JSON.stringify(answer.body)}`);
    return this;
  }

  /** Sends a public form, and solves the captcha when one is asked, as the page does. */
  async postAsForm(path: string, body: Record<string, unknown>): Promise<Answer> {
    const answer = await this.post(path, body);
    return answer.body.code === 'captcha-needed' ? this.post(path, { ...body, captcha: await this.captcha() }) : answer;
  }

  async captcha(): Promise<string> {
    const { body: challenge } = await this.get('/captcha');
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  }

  keepCookieOf(response: Response): void {
    const set = response.headers.getSetCookie().at(-1);
    if (set) this.cookie = set.split(';')[0] ?? '';
  }

  get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send('GET', path, undefined, headers);

  post = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send('POST', path, body, headers);

  patch = (path: string, body: unknown, version?: number): Promise<Answer> =>
    this.send('PATCH', path, body, version === undefined ? {} : { 'If-Match': `"${version}"` });

  delete = (path: string): Promise<Answer> => this.send('DELETE', path, undefined, {});

  async send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const response = await fetch(path.startsWith('/health') ? this.url + path : `${this.url}/api/v1${path}`, {
      method,
      headers: {
        'Accept-Language': this.language,
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.keepCookieOf(response);
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text, headers: response.headers };
  }
}
