import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../../app/locales/en';
import { nl } from '../../../app/locales/nl';
import { allFieldsOf, type FormLayout, type FormTexts } from '../../../ui/form-layout';
import { barrierLayout } from '../../barriers/barrier.layout';
import { proposalLayout } from '../../proposals/proposal.layout';
import { questionLayout } from '../../questions/question.layout';

interface DeliveredField {
  name: string;
  required: string;
  label: Record<string, string>;
}

const delivered: { forms: { code: string; fields: DeliveredField[] }[] } = JSON.parse(
  readFileSync(join(__dirname, '../../../../../backend/data/forms.json'), 'utf8'),
);
const fieldsOfForm = (code: string) => delivered.forms.find((form) => form.code === code)?.fields ?? [];

const layouts: [name: string, layout: FormLayout, texts: [dutch: FormTexts, english: FormTexts]][] = [
  ['proposal', proposalLayout, [nl.proposals.form, en.proposals.form]],
  ['barrier', barrierLayout, [nl.barriers.form, en.barriers.form]],
  ['question', questionLayout, [nl.questions.form, en.questions.form]],
];

describe.each(layouts)('the layout of a %s', (_, layout, texts) => {
  const fields = allFieldsOf(layout);
  const names = fields.map(({ name }) => name);
  const form = fieldsOfForm(layout.form);

  it('asks only what the form has, and nothing twice', () => {
    expect(names.filter((name) => !form.some((field) => field.name === name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('asks everything that submission demands', () => {
    const demanded = form.filter(({ required }) => required !== 'no').map(({ name }) => name);
    expect(demanded.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('asks what is demanded only sometimes, only then', () => {
    const sometimes = form.filter(({ required }) => required.startsWith('if')).map(({ name }) => name);
    expect(fields.filter(({ name, when }) => sometimes.includes(name) && !when)).toEqual([]);
  });

  it('never folds away what must be answered, unless it has a default', () => {
    const folded = layout.steps.flatMap(({ more = [] }) => more).filter(({ when }) => !when);
    const must = form.filter(({ required }) => required === 'yes').map(({ name }) => name);
    const defaults = ['urgency', 'international'];
    expect(folded.map(({ name }) => name).filter((name) => must.includes(name) && !defaults.includes(name))).toEqual(
      [],
    );
  });

  it('has words for every step and every part, in both languages', () => {
    for (const words of texts) {
      expect(layout.steps.filter(({ id }) => !words.steps[id]?.title)).toEqual([]);
      expect(layout.steps.filter(({ id, more }) => more && !words.steps[id]?.more)).toEqual([]);
      const parts = fields.flatMap(({ name, columns = [] }) => columns.map((column) => [name, column.name] as const));
      expect(parts.filter(([name, part]) => !words.columns?.[name]?.[part])).toEqual([]);
    }
    expect(form.filter(({ name, label }) => names.includes(name) && !(label['nl'] && label['en']))).toEqual([]);
  });
});
