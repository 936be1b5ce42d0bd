export interface MarkingFound {
  field: string;
  rule: string;
  /** The whole text, for its hash and length only: it goes nowhere. */
  text: string;
}

/** Values that a field may not have, such as a label that the portal is not allowed to hold. */
export type ForbiddenValues = Readonly<Record<string, readonly string[]>>;

/** Finds the first classification marking in any text of an input, at whatever depth. */
export function findMarking(value: unknown, forbidden: ForbiddenValues = {}): MarkingFound | null {
  for (const { field, name, text } of textsIn(value, [])) {
    const rule = isForbidden(forbidden, name, text) ? 'label' : ruleFor(text);
    if (rule) return { field, rule, text };
  }
  return null;
}

interface FoundText {
  field: string;
  name: string;
  text: string;
}

function* textsIn(value: unknown, path: readonly string[]): Generator<FoundText> {
  if (typeof value === 'string') yield { field: path.join('.'), name: path.at(-1) ?? '', text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value)) yield { field: path.join('.'), name: '', text: key }; // a name is a text as well
    yield* textsIn(part, [...path, key]);
  }
}

const isForbidden = (forbidden: ForbiddenValues, name: string, text: string): boolean =>
  Object.hasOwn(forbidden, name) && (forbidden[name]?.includes(text.trim()) ?? false);

function ruleFor(text: string): string | null {
  const plain = text.normalize('NFKC').replace(invisible, '');
  return markings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

const levelName = 'rubricering|rubriceringsniveau|classificatie|classification|merking|marking';
const level =
  '(?:zeer\\s{1,3})?geheim|(?:top\\s{1,3})?secret|confidentieel|restricted|departementaal\\s{1,3}vertrouwelijk';

/**
 * Marking forms, not words: a prefix (Stg., Dep.), a body that marks (NATO, EU), capitals, a line of its own, or a
 * statement ("is departementaal vertrouwelijk"). "Bedrijfsgeheim" and "vertrouwelijk behandelen" are only words.
 */
const markings: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['stg', word('(?:stg|staatsgeheim)[\\s.:_/-]{0,4}(?:zeer[\\s_-]{1,3}geheim|geheim|confidentieel)', 'i')],
  ['stg', word('stg\\.\\s?(?:zg|g|c)', 'i')],
  ['stg', word('STG[\\s_-](?:ZG|G|C)|STAATSGEHEIM')],
  ['dep-v', word('D(?:epartementaal|EPARTEMENTAAL)[\\s_-]{1,3}(?:[Vv]ertrouwelijk|VERTROUWELIJK)')],
  ['dep-v', word('(?:is|zijn|was|als|gemerkt|gerubriceerd)\\s{1,3}departementaal\\s{1,3}vertrouwelijk', 'i')],
  ['dep-v', word('dep\\.v|dep\\.\\s{0,2}vertr(?:ouwelijk)?', 'i')],
  ['dep-v', word('(?:Dep|DEP)\\.\\s?V(?!\\.[\\p{L}\\p{N}])|DepV|DEP[\\s_-]?V(?:ERTROUWELIJK)?')],
  ['nato', word('(?:NATO|NAVO|OTAN)[\\s_/-]{1,3}(?:RESTRICTED|CONFIDENTIAL|SECRET|CONFIDENTIEEL|GEHEIM)')],
  ['nato', word('(?:NATO|NAVO)[\\s_/-]{1,3}(?:Restricted|Confidential|Secret|Confidentieel|Geheim)')],
  ['nato', word('cosmic[\\s_-]{1,3}top[\\s_-]{1,3}secret', 'i')],
  ['nato', word('ATOMAL|(?:SECRET|CONFIDENTIEL|RESTREINTE)[\\s_-]{1,3}OTAN')],
  ['eu', word('(?:EU|UE)[\\s_/-]{1,3}(?:RESTRICTED|CONFIDENTIAL|(?:TOP\\s{1,3})?SECRET)|R-UE/EU-R')],
  ['eu', word('(?:RESTREINT|CONFIDENTIEL|(?:TR[EÈ]S\\s{1,3})?SECRET)[\\s_/-]{1,3}(?:UE|EU)')],
  ['eu', word('(?:Restreint|Confidentiel|Secret)\\s{1,3}UE')],
  ['eu', word('EU\\s{1,3}(?:Restricted|Confidential|Secret)(?!\\s{1,3}\\p{L})')],
  ['national', word('TOP[\\s_-]{1,3}SECRET|NOFORN|DIFFUSION\\s{1,3}RESTREINTE|STRENG\\s{1,3}GEHEIM')],
  ['national', word('VS[\\s–_-]{1,3}(?:NfD|NFD|VERTRAULICH|NUR\\s{1,3}F[UÜ]R\\s{1,3}DEN\\s{1,3}DIENSTGEBRAUCH)')],
  ['national', /(?<![\p{L}\p{N}])(?:SECRET|CONFIDENTIAL)\/\//u],
  ['own-line', line('(?:ZEER\\s{1,3})?GEHEIM|SECRET')],
  ['own-line', line('departementaal\\s{1,3}vertrouwelijk|staatsgeheim|top\\s{1,3}secret', 'i')],
  [
    'own-line',
    line('(?:nato|navo|eu)[\\s-]{1,3}(?:restricted|confidential|secret|geheim)|(?:restreint|secret)\\s{1,3}ue', 'i'),
  ],
  ['named-level', word(`(?:${levelName})\\s{0,3}[:=]\\s{0,3}(?:${level})`, 'i')],
];

/** Not part of a longer word: "vertrouwelijke" and "secretariaat" do not match. */
function word(pattern: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, `u${flags}`);
}

/** Alone on its line, apart from numbers and punctuation. */
function line(pattern: string, flags = ''): RegExp {
  return new RegExp(`^[^\\p{L}\\n\\r]{0,60}(?:${pattern})[^\\p{L}\\n\\r]{0,60}$`, `um${flags}`);
}
