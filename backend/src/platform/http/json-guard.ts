import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.js';

/** Levels of nesting in JSON; real forms need 6, and at 2,000 a validator's recursion overflows the stack. */
const maxDepth = 32;

const tooDeep = new Refusal(400, 'too-deeply-nested', {
  nl: `Uw JSON is te diep genest (hoogstens ${maxDepth} niveaus).`,
  en: `Your JSON is nested too deeply (at most ${maxDepth} levels).`,
});

const notJson = new Refusal(400, 'invalid-json', {
  nl: 'Dit is geen geldige JSON. Controleer haakjes, komma’s en aanhalingstekens.',
  en: 'This is not valid JSON. Check brackets, commas and quotes.',
});

const badText = (field: string) => {
  const detail = {
    nl: 'Deze tekst bevat een teken dat niet kan worden bewaard. Verwijder het en probeer het opnieuw.',
    en: 'This text holds a character that cannot be kept. Remove it and try again.',
  };
  return new Refusal(400, 'invalid-text', detail, { errors: [{ field, code: 'invalid-text', detail: detail.nl }] });
};

/** Everything in a JSON text but its brackets: texts whole, so that a bracket inside one does not count. */
const notBrackets = /"(?:[^"\\]|\\.)*"?|[^"[\]{}]+/gs;

/** The deepest level of nesting, found without parsing: hostile input costs one pass and no stack. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of json.replace(notBrackets, '')) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const keepable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Postgres cannot keep NUL and lone surrogates; both pass a validator, so they stop here. */
export function refuseBadText(value: unknown, field = ''): void {
  if (typeof value === 'string' && !keepable(value)) throw badText(field);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!keepable(key)) throw badText(field);
    refuseBadText(inner, field ? `${field}.${key}` : key);
  }
}

export function guardJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    if (text === '') return done(null, undefined);
    if (depthOf(text) > maxDepth) return done(tooDeep);
    void parse(request, text, (error, value) => {
      if (error) return done(notJson);
      try {
        refuseBadText(value);
        done(null, value);
      } catch (refused) {
        done(refused as Refusal);
      }
    });
  });
}

/** The same for the address: `%00` in a path or query never reaches the database. */
export async function guardAddress(request: FastifyRequest): Promise<void> {
  if (/%00/.test(request.url)) throw badText('url');
  try {
    refuseBadText(decodeURIComponent(request.url), 'url');
  } catch {
    throw badText('url');
  }
}
