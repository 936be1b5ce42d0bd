import type { Answer } from './api-client.js';

/** A browser as far as servers see one: keeps cookies for each host, and follows no redirect by itself. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(
    readonly portal: string,
    /** Sent along to everybody, as a browser does with what its user set. */
    private readonly headers: Record<string, string> = {},
  ) {}

  get = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send('GET', address, undefined, headers);

  post = (address: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send('POST', address, body, headers);

  delete = (address: string): Promise<Answer> => this.send('DELETE', address, undefined, {});

  async send(method: string, address: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const url = new URL(address.startsWith('/') ? `${this.portal}/api/v1${address}` : address);
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        Cookie: [...this.jar(url)].map(([name, value]) => `${name}=${value}`).join('; '),
        ...this.headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(url, line);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text, headers: response.headers };
  }

  cookieOf(name: string, address = this.portal): string | undefined {
    return this.jar(new URL(address)).get(name);
  }

  setCookie(name: string, value: string, address = this.portal): void {
    this.jar(new URL(address)).set(name, value);
  }

  private keep(url: URL, line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (/expires=Thu, 01 Jan 1970/i.test(line) || /max-age=0/i.test(line)) this.jar(url).delete(name);
    else this.jar(url).set(name, pair.slice(at + 1));
  }

  private jar(url: URL): Map<string, string> {
    const known = this.jars.get(url.host) ?? new Map<string, string>();
    this.jars.set(url.host, known);
    return known;
  }
}
