import { deskName, isDesk } from '../../desks/index.js';
import type { Bilingual } from '../../platform/actor.js';

/** What someone asks of an inbox in words: `desk:FIN_TABLE overdue kind:barrier laadpaal`. A name twice is either of the two. */
export interface InboxWords {
  desk: string[];
  kind: string[];
  status: string[];
  /** `me`, `none`, or a part of a name. */
  handler: string[];
  priority: string[];
  due: string[];
  organisation: string[];
  /** The rest, sought as text. */
  text: string;
}

export interface WordProblem {
  code: 'unknown-qualifier' | 'unknown-value' | 'two-statuses';
  detail: Bilingual;
}

type Field = Exclude<keyof InboxWords, 'text'>;

/** Each name that may stand before a colon, in both languages. */
const names: Record<string, Field> = {
  ...{ desk: 'desk', bureau: 'desk', afdeling: 'desk', kind: 'kind', soort: 'kind', status: 'status', stand: 'status' },
  ...{ handler: 'handler', behandelaar: 'handler', priority: 'priority', prioriteit: 'priority', due: 'due' },
  ...{ termijn: 'due', organisation: 'organisation', organization: 'organisation', organisatie: 'organisation' },
};

const same = (code: string, ...words: string[]) => Object.fromEntries([code, ...words].map((word) => [word, code]));

/** Each value that a name takes, in both languages; a name that is not here takes any text. */
const values: Partial<Record<Field, Record<string, string>>> = {
  kind: {
    ...same('proposal', 'proposals', 'voorstel', 'voorstellen'),
    ...same('barrier', 'barriers', 'knelpunt', 'knelpunten'),
    ...same('question', 'questions', 'vraag', 'vragen'),
    ...same('financing_case', 'financing', 'financiering'),
    ...same('table_application', 'seat', 'table', 'tafelplaats', 'tafel'),
    ...same('linkage', 'opportunity', 'chance', 'kans', 'kansen', 'behoefte'),
    ...same('organisation', 'organisations', 'organization', 'organisatie', 'organisaties'),
  },
  status: {
    ...same('open'),
    ...same('all', 'any', 'alle', 'alles'),
    ...same('assigned', 'new', 'nieuw'),
    ...same('in_review', 'in_progress', 'in_behandeling', 'behandeling'),
    ...same('waiting_submitter', 'waiting', 'wacht'),
    ...same('on_hold', 'held', 'aangehouden'),
    ...same('answered', 'beantwoord'),
    ...same('closed', 'afgesloten'),
  },
  priority: { ...same('P1', 'p1'), ...same('P2', 'p2'), ...same('P3', 'p3'), ...same('P4', 'p4') },
  due: {
    ...same('overdue', 'late', 'te_laat', 'telaat'),
    ...same('today', 'vandaag'),
    ...same('week', 'this_week', 'deze_week'),
  },
};

const people: Record<string, string> = { ...same('me', 'mij', 'ik'), ...same('none', 'nobody', 'niemand') };

/** These need no name before them. */
const flags: Record<string, string> = same('overdue', 'te-laat', 'telaat');

const own = <Value>(record: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const parts = /(?:(\p{L}+):)?(?:"([^"]*)"|(\S+))/gu;

/** Reads what was typed; what it cannot understand it names, and never passes over. */
export function readInboxWords(q: string): InboxWords | WordProblem {
  const words: InboxWords = {
    ...{ desk: [], kind: [], status: [], handler: [], priority: [], due: [], organisation: [] },
    text: '',
  };
  const text: string[] = [];
  for (const part of q.matchAll(parts)) {
    const problem = read(words, text, part);
    if (problem) return problem;
  }
  return contradicts(words.status) ? twoStatuses : { ...words, text: text.join(' ') };
}

const contradicts = (statuses: readonly string[]): boolean =>
  statuses.length > 1 && statuses.some((one) => one === 'open' || one === 'all');

function read(words: InboxWords, text: string[], [, name, quoted, plain]: RegExpMatchArray): WordProblem | null {
  const value = quoted ?? plain ?? '';
  if (name !== undefined) return keep(words, name, value);
  const flag = own(flags, (plain ?? '').toLowerCase());
  if (flag) words.due.push(flag);
  else text.push(value);
  return null;
}

function keep(words: InboxWords, name: string, value: string): WordProblem | null {
  const field = own(names, name.toLowerCase());
  if (!field) return unknownName(name, value);
  const code = codeOf(field, value);
  if (code === undefined) return unknownValue(name, field, value);
  words[field].push(code);
  return null;
}

function codeOf(field: Field, value: string): string | undefined {
  if (field === 'desk') return isDesk(value.toUpperCase()) ? value.toUpperCase() : undefined;
  if (field === 'handler') return own(people, value.toLowerCase()) ?? (value || undefined);
  const known = values[field];
  return known ? own(known, value.toLowerCase().replaceAll(/[- ]/g, '_')) : value || undefined;
}

const unknownName = (name: string, value: string): WordProblem => ({
  code: 'unknown-qualifier',
  detail: {
    nl: `“${name}:” kennen wij niet. U kunt zoeken met bureau:, soort:, stand:, behandelaar:, prioriteit:, termijn: en organisatie:. Zoekt u de tekst zelf? Zet die dan tussen aanhalingstekens: "${name}:${value}".`,
    en: `We do not know “${name}:”. You can search with desk:, kind:, status:, handler:, priority:, due: and organisation:. Looking for the text itself? Put it between quotation marks: "${name}:${value}".`,
  },
});

function unknownValue(name: string, field: Field, value: string): WordProblem {
  const few = [...new Set(Object.values(values[field] ?? {}))];
  const desk = field === 'desk';
  const example = deskName('DEF_SPOC');
  return {
    code: 'unknown-value',
    detail: {
      nl: `“${value}” past niet bij ${name}:. ${desk ? `Gebruik de code van een afdeling, zoals DEF_SPOC (${example.nl}).` : few.length > 0 ? `Kies uit: ${few.join(', ')}.` : 'Zet er een woord achter.'}`,
      en: `“${value}” does not fit ${name}:. ${desk ? `Use the code of a department, such as DEF_SPOC (${example.en}).` : few.length > 0 ? `Choose from: ${few.join(', ')}.` : 'Put a word after it.'}`,
    },
  };
}

const twoStatuses: WordProblem = {
  code: 'two-statuses',
  detail: {
    nl: 'Noem bij stand: óf open, óf alles, óf een of meer andere standen.',
    en: 'With status: name either open, or all, or one or more other statuses.',
  },
};
