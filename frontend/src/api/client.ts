import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';
import { sendProven } from './send-proven';

export interface FieldProblem {
  field: string;
  code: string;
  detail: string;
}

/** What the API refused, or why it could not be reached (status 0, code `unreachable`). */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** Members of the answer beyond the standard ones, such as `join` of `organisation-exists`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, answer: Record<string, unknown>) {
    const detail = typeof answer['detail'] === 'string' ? answer['detail'] : '';
    super(detail || String(status));
    this.name = 'ProblemError';
    this.status = status;
    this.code = typeof answer['code'] === 'string' ? answer['code'] : `http-${status}`;
    this.detail = detail;
    this.errors = Array.isArray(answer['errors']) ? (answer['errors'] as FieldProblem[]) : [];
    this.members = answer;
  }
}

/** The person was asked to prove who they are, and did not: no fault to report, and nothing to try by itself. */
export const isUnproven = (error: unknown): boolean => error instanceof ProblemError && error.code === 'step-up-needed';

const callersLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin', fetch: sendProven });
api.use(callersLanguage);

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; every other answer is thrown as a ProblemError. */
export async function unwrap<T>(call: Promise<Answered<T>>): Promise<T> {
  const answer = await call.catch((cause: unknown) => {
    throw Object.assign(new ProblemError(0, { code: 'unreachable' }), { cause });
  });
  if (answer.response.ok) return answer.data as T;
  throw new ProblemError(answer.response.status, asRecord(answer.error));
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** One key per intended submission: keep it while retrying, so that a repeat is answered and not done again. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const idempotent = (key: string) => ({ 'Idempotency-Key': key });

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
