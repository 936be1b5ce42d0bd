import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { actorOf } from '../access.js';
import type { Bilingual, Language } from '../actor.js';
import { type FieldError, Refusal } from '../refusal.js';
import { fieldErrors, InvalidInput } from '../validation.js';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: FieldError[];
}

const titles: Record<number, Bilingual> = {
  400: { nl: 'Uw invoer klopt nog niet', en: 'Your input is not right yet' },
  401: { nl: 'U bent niet ingelogd', en: 'You are not signed in' },
  403: { nl: 'Dit mag u niet doen', en: 'You may not do this' },
  404: { nl: 'Niet gevonden', en: 'Not found' },
  405: { nl: 'Deze methode bestaat hier niet', en: 'This method does not exist here' },
  409: { nl: 'Dit kan nu niet', en: 'This is not possible now' },
  412: { nl: 'Er is een nieuwere versie', en: 'There is a newer version' },
  413: { nl: 'Dit is te groot', en: 'This is too large' },
  415: { nl: 'Dit soort inhoud kunnen wij niet lezen', en: 'We cannot read this kind of content' },
  428: { nl: 'De versie ontbreekt', en: 'The version is missing' },
  429: { nl: 'Te veel pogingen', en: 'Too many attempts' },
  500: { nl: 'Er ging bij ons iets mis', en: 'Something went wrong on our side' },
  503: { nl: 'Het portaal is even niet bereikbaar', en: 'The portal cannot be reached for a moment' },
};

const bug: Bilingual = {
  nl: 'Probeer het later opnieuw. Wij hebben de fout vastgelegd.',
  en: 'Try again later. We recorded the error.',
};

const unreachable = new Refusal(503, 'temporarily-unavailable', {
  nl: 'De database is even niet bereikbaar. Uw invoer is niet verwerkt. Probeer het over een paar seconden opnieuw.',
  en: 'The database cannot be reached for a moment. Your input was not processed. Try again in a few seconds.',
});

/** Postgres codes and socket errors that mean "not now", not "a bug". */
const passing = /^(57P0[1-3]|53300|53400|08\w{3}|40001|40P01|55P03|57014|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

export function languageOf(request: FastifyRequest): Language {
  const asked = request.headers['accept-language'];
  if (asked) return /^\s*en\b/i.test(asked) ? 'en' : 'nl';
  return actorOf(request).language;
}

/** Every error leaves as RFC 9457 `application/problem+json`; what is not a refusal is a bug, logged once. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    /** Answers in place of a problem when it can: an unknown address in a browser is a page of the web app. */
    private readonly answered: (error: unknown, request: FastifyRequest, reply: FastifyReply) => boolean,
    private readonly note: (request: FastifyRequest, error: unknown) => Promise<void>,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    await this.note(request, error).catch((err: unknown) => this.log.error({ err }, 'a refusal was not recorded'));
    if (!this.answered(error, request, reply)) sendProblem(request, reply, error, this.log);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown, log: Logger): void {
  if (reply.sent || reply.raw.headersSent) return;
  const language = languageOf(request);
  const { problem, extra } = problemOf(error, language);
  if (problem.status === 500)
    log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'unexpected error');
  if (problem.status === 503 || problem.status === 429) reply.header('Retry-After', String(extra['retryAfter'] ?? 5));
  reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Content-Language', language)
    .send(JSON.stringify({ ...problem, ...extra }));
}

function problemOf(error: unknown, language: Language): { problem: Problem; extra: Record<string, unknown> } {
  if (error instanceof InvalidInput) {
    const errors = fieldErrors(error.issues, language);
    const detail: Bilingual = {
      nl: 'Verbeter de genoemde velden en probeer het opnieuw.',
      en: 'Correct the fields below and try again.',
    };
    return { problem: { ...problemFor(400, 'invalid-input', detail, language), errors }, extra: {} };
  }
  const refusal = error instanceof Refusal ? error : refusalOf(error);
  if (!refusal) return { problem: problemFor(500, 'unexpected', bug, language), extra: {} };
  return { problem: problemFor(refusal.status, refusal.code, refusal.detail, language), extra: refusal.extra };
}

const problemFor = (status: number, code: string, detail: Bilingual, language: Language): Problem => ({
  type: `urn:defport:problem:${code}`,
  title: (titles[status] ?? titles[500] ?? bug)[language],
  status,
  detail: detail[language],
  code,
});

interface Coded {
  code?: unknown;
  statusCode?: unknown;
  message?: unknown;
  driverError?: unknown;
}

function refusalOf(error: unknown): Refusal | null {
  const coded = (typeof error === 'object' && error !== null ? error : {}) as Coded;
  const code = String((coded.driverError as Coded | undefined)?.code ?? coded.code ?? '');
  if (passing.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(String(coded.message)))
    return unreachable;
  const status = error instanceof HttpException ? error.getStatus() : Number(coded.statusCode);
  return refusalForStatus(status);
}

function refusalForStatus(status: number): Refusal | null {
  if (status === 404)
    return new Refusal(404, 'not-found', { nl: 'Dit adres bestaat niet.', en: 'This address does not exist.' });
  if (status === 413)
    return new Refusal(413, 'too-large', { nl: 'Stuur minder in één keer.', en: 'Send less at once.' });
  if (status === 415) return new Refusal(415, 'unsupported-media-type', { nl: 'Stuur JSON.', en: 'Send JSON.' });
  if (status >= 400 && status < 500)
    return new Refusal(400, 'invalid-request', {
      nl: 'Wij kunnen dit verzoek niet lezen. Controleer de vorm.',
      en: 'We cannot read this request. Check its form.',
    });
  return null;
}
