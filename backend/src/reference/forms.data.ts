import { z } from 'zod';
import { readDataFile } from '../platform/data-file.js';
import { FormDescription, type FormField } from './reference.contract.js';
import { referenceLists } from './reference.data.js';

const { forms } = z.object({ forms: z.array(FormDescription) }).parse(readDataFile('forms.json'));

const choiceLabels = z
  .record(z.string(), z.array(z.object({ code: z.string(), label: z.object({ nl: z.string(), en: z.string() }) })))
  .parse(readDataFile('choice-labels.json'));

/** Where the choices of a field come from: a list of `GET /reference`, or options of its own. */
function choicesOf({ name, limits }: FormField): Pick<FormField, 'list' | 'options'> {
  const { enumRef, values } = limits;
  if (values === 'ISO 3166-1 alpha-2') return { list: 'countries' };
  if (enumRef === 'barrierCategories.financing.subcategories') return { options: subcategoryOptions(['financing']) };
  if (enumRef === 'barrierCategories.*.subcategories') return { options: subcategoryOptions() };
  if (typeof enumRef === 'string') return { list: enumRef };
  const options = Array.isArray(values) ? choiceLabels[name] : undefined;
  return options ? { options: options.filter(({ code }) => (values as unknown[]).includes(code)) } : {};
}

const subcategoryOptions = (categories?: string[]) =>
  referenceLists.barrierCategories
    .filter(({ code }) => categories?.includes(code) ?? true)
    .flatMap(({ subcategories }) => subcategories.map(({ code, nl, en }) => ({ code, label: { nl, en } })));

const described = new Map(
  forms.map((form) => [
    form.code,
    { ...form, fields: form.fields.map((field) => ({ ...field, ...choicesOf(field) })) } satisfies FormDescription,
  ]),
);

export const formDescription = (code: string): FormDescription | undefined => described.get(code);
