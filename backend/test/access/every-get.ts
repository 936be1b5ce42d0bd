import type { CanaryScene } from './canary-scene.js';

interface Parameter {
  in: string;
  name: string;
  required?: boolean;
  schema?: { enum?: string[]; anyOf?: { enum?: string[] }[]; $ref?: string };
}
type Paths = Record<string, Record<string, { parameters?: Parameter[] }>>;

/** Not asked: the stream never ends and has a test of its own; the demo's mailbox is everybody's by design. */
const elsewhere = ['/api/v1/events', '/api/v1/demo/mails'];

const samples = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, index) => index % Math.ceil(all.length / most) === 0);

/** What each id in a path is filled with: everything there is of it, and one thing of another sort. */
function idsFor(path: string, scene: CanaryScene): string[] {
  const { items, organisations, links } = scene;
  const stray = items[0]?.id ?? '';
  const [, noun = ''] = /^\/api\/v1\/(?:routing\/)?([\w-]+)\/\{/.exec(path) ?? [];
  const known: Record<string, string[]> = {
    items: [...items.map(({ id }) => id), ...Object.values(organisations)],
    cases: [...scene.cases, stray],
    documents: items.map(({ document }) => document),
    organisations: Object.values(organisations),
    links: [...links, stray],
    needs: [...scene.needs, stray],
    directory: [...scene.directory, stray],
    staff: [...scene.persons, stray],
    'access-reviews': [...scene.reviews, stray],
    desks: ['DEFPORT_OFFICE', 'DEF_SPOC', 'FIN_TABLE', 'LIOF', 'VERIF_DESK', 'SECURITY_OFFICE', 'DGB_SK', 'NO_DESK'],
    forms: ['proposal'],
    'rule-sets': ['1.0.0', '9.9.9'],
    oidc: ['none'],
  };
  const found = known[noun] ?? items.filter(({ kind }) => kind === noun).map(({ id }) => id);
  if (found.length === 0) throw new Error(`give every-get.ts ids for ${path}`);
  return found;
}

/** What each query parameter is filled with; an enumeration is tried whole. */
function valuesFor({ name, schema = {} }: Parameter, scene: CanaryScene): string[] {
  const { items, aviary } = scene;
  const named = (end: string) => [...aviary.canaries.values()].filter(({ where }) => where.endsWith(end));
  const known: Record<string, () => string[]> = {
    q: () =>
      [...samples(named(' title'), 6), ...samples(named(' legalName'), 3)].map(({ token }) => token).concat('zq'),
    kind: () => ['proposals', 'proposal', 'financing-cases', 'financing_case', 'organisation'],
    limit: () => ['1', '100'],
    cursor: () => ['0', '2100-01-01 00:00:00+00~ffffffff-ffff-4fff-8fff-ffffffffffff'],
    desk: () => ['DEFPORT_OFFICE', 'DEF_SPOC', 'FIN_TABLE', 'LIOF', 'VERIF_DESK', 'SECURITY_OFFICE', 'DGB_SK'],
    with: () => ['1.0.0'],
    handler: () => scene.persons,
    priority: () => ['P1', 'P3'],
    days: () => ['1', '365'],
    kvkNumber: () => scene.kvkNumbers,
    itemId: () => items.map(({ id }) => id),
    subjectId: () => [...samples(items, 4).map(({ id }) => id), ...Object.values(scene.organisations)],
    personId: () => scene.persons,
    action: () => ['item.', 'case.', 'organisation.registered', 'document.opened'],
    capability: () => samples(named(' capabilities'), 6).map(({ token }) => token),
    orgType: () => ['scaleup', 'to2'],
    role: () => ['handler', 'coordinator', 'portal_admin'],
    from: () => ['2020-01-01'],
    until: () => ['2100-01-01'],
    reference: () => ['DP-2026-000000'],
    region: () => ['limburg', 'utrecht'],
    nldArea: () => ['smart_materials', 'none'],
    status: () => ['all', 'open', 'answered', 'requested', 'draft', 'submitted', 'proposed'],
  };
  const listed = schema.enum ?? schema.anyOf?.flatMap((one) => one.enum ?? []);
  const found = known[name]?.() ?? listed;
  if (!found) throw new Error(`give every-get.ts values for the parameter ${name}`);
  return [...found, ...(listed ?? [])];
}

/** Every GET of the description, with every documented parameter beside those that it needs. */
export function everyGet(paths: Paths, scene: CanaryScene): string[] {
  const routes = Object.entries(paths).filter(([path, methods]) => methods['get'] && !elsewhere.includes(path));
  const asked = routes.flatMap(([path, methods]) => {
    const filled = path.includes('{') ? idsFor(path, scene).map((id) => path.replace(/\{[^}]+\}/, id)) : [path];
    const queries = queriesFor(methods['get']?.parameters ?? [], scene);
    return filled.flatMap((place) => queries.map((query) => (query ? `${place}?${query}` : place)));
  });
  return [...new Set(asked)].map((one) => one.replace('/api/v1', ''));
}

/** What a route needs, in every value; and beside it one more parameter at a time. */
function queriesFor(parameters: readonly Parameter[], scene: CanaryScene): string[] {
  const asked = parameters.filter((one) => one.in === 'query' && one.name);
  const pairs = (one: Parameter) =>
    valuesFor(one, scene).map((value) => new URLSearchParams({ [one.name]: value }).toString());
  const needed = asked
    .filter(({ required }) => required)
    .reduce((queries, one) => queries.flatMap((query) => pairs(one).map((pair) => joined(query, pair))), ['']);
  const more = ['', ...asked.filter(({ required }) => !required).flatMap(pairs)];
  return needed.flatMap((query) => more.map((pair) => joined(query, pair)));
}

const joined = (...parts: string[]): string => parts.filter(Boolean).join('&');
