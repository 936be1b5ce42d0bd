/** A word that stands in one place of the portal only, and who may read that place. */
export interface Canary {
  token: string;
  where: string;
  readers: (who: Who) => boolean;
}

/** What someone is, written down by hand: the portal's own tables are not asked. */
export interface Who {
  name: string;
  organisation?: string;
  desk?: string;
  auditor?: boolean;
  needOwner?: boolean;
}

export const people: readonly Who[] = [
  { name: 'visitor' },
  { name: 'industry', organisation: 'A' },
  { name: 'colleague', organisation: 'A' },
  { name: 'rival', organisation: 'B' },
  { name: 'knowledge', organisation: 'K' },
  { name: 'newcomer', organisation: 'N' },
  { name: 'financier', organisation: 'BANK' },
  { name: 'investor', organisation: 'FUND' },
  { name: 'founder', organisation: 'X' },
  { name: 'office', desk: 'DEFPORT_OFFICE' },
  { name: 'officer', desk: 'DEFPORT_OFFICE' },
  { name: 'contactpoint', desk: 'DEF_SPOC' },
  { name: 'secretary', desk: 'FIN_TABLE' },
  { name: 'rom', desk: 'LIOF' },
  { name: 'verifier', desk: 'VERIF_DESK' },
  { name: 'lead', desk: 'VERIF_DESK' },
  { name: 'security', desk: 'SECURITY_OFFICE' },
  { name: 'need', needOwner: true },
  { name: 'admin' },
  { name: 'auditor', auditor: true },
];

export const kvkNumbers: Record<string, string> = {
  A: '00000901',
  B: '00000902',
  K: '00000903',
  N: '00000904',
  BANK: '00000905',
  FUND: '00000906',
  X: '00000977',
};

/** Organisations whose members are participants; N waits for its owners, X for everything. */
const participants = ['A', 'B', 'K', 'BANK', 'FUND'];
const participates = ({ organisation }: Who) => participants.includes(organisation ?? '');

export const usesDirectory = (who: Who): boolean =>
  participates(who) || who.desk !== undefined || who.needOwner === true || who.auditor === true;

export type ItemState = 'draft' | 'private' | 'shared' | 'published';

export interface ItemFacts {
  id: string;
  kind: string;
  owner: string;
  state: ItemState;
  document: string;
  /** Where routing sent it: a fact of the scene, not a rule about who sees it. */
  caseId: string;
  desk: string;
  cc: readonly string[];
  held: boolean;
}

/** With whom everything that is shared is shared here. */
export const sharedWith = 'K';

const reads = (who: Who, item: ItemFacts): boolean => {
  if (who.organisation === item.owner) return true;
  if (item.state === 'draft') return false;
  if (who.auditor) return true;
  if (item.held) return false;
  if (who.desk !== undefined && (who.desk === item.desk || item.cc.includes(who.desk))) return true;
  if (item.kind === 'financing-cases') return who.name === 'financier';
  // what is not confidential goes to the agency of its province: here Limburg, when it is shared
  return item.state === 'shared' && who.desk === 'LIOF';
};

/** Who may read what of an item. */
export const ofItem = {
  text: (item: ItemFacts) => (who: Who) =>
    reads(who, item) || (item.state === 'shared' && who.organisation === sharedWith),
  file: (item: ItemFacts) => ofItem.text(item),
  publicText: (item: ItemFacts) => (who: Who) =>
    ofItem.text(item)(who) || (item.state === 'published' && participates(who)),
  correspondence: (item: ItemFacts) => (who: Who) => reads(who, item),
};

export const ofOrganisation = {
  /** Whether a number of the trade register is here, and under which name, is no secret to whoever signed in. */
  name: () => (who: Who) => who.name !== 'visitor',
  /** In the directory stand those that are verified, for participants and for everyone who works at Defport. */
  profile: (owner: string) => (who: Who) =>
    ofOrganisation.registration(owner)(who) ||
    who.desk === 'SECURITY_OFFICE' ||
    (participants.includes(owner) && usesDirectory(who)),
  /** What the verification desk notes for itself. */
  checklist: () => (who: Who) => who.desk === 'VERIF_DESK' || who.auditor === true,
  registration: (owner: string) => (who: Who) =>
    who.organisation === owner || who.desk === 'VERIF_DESK' || who.auditor === true,
};

export const byName =
  (...names: string[]) =>
  (who: Who) =>
    names.includes(who.name);

const word = /zq[0-9a-z]{4}x/g;

/** All canaries of one test. */
export class Aviary {
  readonly canaries = new Map<string, Canary>();

  plant(where: string, readers: Canary['readers']): string {
    const token = `zq${this.canaries.size.toString(36).padStart(4, '0')}x`;
    this.canaries.set(token, { token, where, readers });
    return token;
  }

  found(text: string): Canary[] {
    return [...new Set(text.match(word) ?? [])].flatMap((token) => this.canaries.get(token) ?? []);
  }

  /** What this text shows that this person may not see. */
  foreign(text: string, who: Who): string[] {
    return this.found(text)
      .filter(({ readers }) => !readers(who))
      .map(({ where }) => where);
  }
}

/** As the API's own description gives it; enough of it to find the texts. */
export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const filler = ' Dit is een zin die alleen de ruimte vult, zodat het veld lang genoeg is om in te dienen.';

/** The same form with a canary in every text: `plant` gives the word for a field. */
export function withCanaries(schema: Schema, value: unknown, name: string, plant: (field: string) => string): unknown {
  const shape = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  if (shape.$ref || shape.enum) return value;
  if (shape.type === 'string') return textWith(shape, value, name, plant);
  if (shape.type === 'object') return objectWith(shape, value, name, plant);
  if (shape.type === 'array' && shape.items) {
    const { items } = shape;
    if (items.type === 'string' && !items.enum && !items.format) return [plant(name)];
    return Array.isArray(value) ? value.map((one) => withCanaries(items, one, name, plant)) : value;
  }
  return value;
}

function textWith(shape: Schema, value: unknown, name: string, plant: (field: string) => string): unknown {
  if (typeof value === 'string' && value.includes('@')) return `${plant(name)}@canary.example`;
  if (typeof value === 'string' && /^\+\d+$/.test(value)) return value;
  if (shape.format === 'uri' || (typeof value === 'string' && value.startsWith('https://')))
    return `https://${plant(name)}.example`;
  const most = Math.min(shape.maxLength ?? 400, 400);
  if (shape.format || shape.pattern || most < 13) return value;
  const text = typeof value === 'string' ? ` ${value}` : filler;
  return `${plant(name)}${text}`.slice(0, most).trim();
}

function objectWith(shape: Schema, value: unknown, name: string, plant: (field: string) => string): unknown {
  const given = (value ?? {}) as Record<string, unknown>;
  const filled = Object.entries(shape.properties ?? {}).map(
    ([key, inner]) => [key, withCanaries(inner, given[key], name ? `${name}.${key}` : key, plant)] as const,
  );
  return { ...given, ...Object.fromEntries(filled.filter(([, found]) => found !== undefined)) };
}
