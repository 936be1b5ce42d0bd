import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ReferenceLists } from '../../../api/types';
import { type FormLayout, type FormTexts, fieldsOf } from '../../../ui/form-layout';
import { useFormats } from '../../../ui/format';
import type { Step } from '../../../ui/StepForm';
import { AnswerText, isAnswered } from './AnswerText';
import { choicesNow } from './field-choices';
import { type Answers, type AskedField, type Inputs, isAsked } from './form-values';
import { MoreFields, StepFields } from './StepFields';

interface FormSteps {
  layout: FormLayout;
  texts: FormTexts;
  fields: ReadonlyMap<string, AskedField>;
  lists: ReferenceLists;
  form: UseFormReturn<Inputs>;
  answers: Answers;
  before?: ((field: AskedField) => ReactNode) | undefined;
}

/** The steps of a layout as they are now: with the fields that these answers ask for. */
export function useFormSteps({ layout, texts, fields, lists, form, answers, before }: FormSteps): Step<Inputs>[] {
  const { text } = useFormats();
  const hasChoices = (field: AskedField) => !field.within || choicesNow(field, answers, lists).length > 0;
  const asked = (names: readonly { name: string }[]) =>
    names.flatMap(({ name }) => {
      const field = fields.get(name);
      return field && isAsked(field, answers) && hasChoices(field) ? [field] : [];
    });
  const isFilled = (field: AskedField) =>
    isAnswered(field, answers) && answers[field.name] !== field.described.limits['default'];
  const setting = { control: form.control, answers, lists, columns: texts.columns ?? {}, before };
  const answerOn = (field: AskedField) => ({
    field: field.name,
    label: text(field.described.label),
    value: isAnswered(field, answers) && (
      <AnswerText field={field} answers={answers} lists={lists} columns={texts.columns?.[field.name]} />
    ),
  });

  return layout.steps.map((step) => {
    const [shown, more, words] = [asked(step.fields), asked(step.more ?? []), texts.steps[step.id]];
    return {
      id: step.id,
      title: words?.title ?? step.id,
      intro: words?.intro,
      fields: asked(fieldsOf(step)).map(({ name }) => name),
      content: (
        <>
          <StepFields fields={shown} {...setting} />
          {more.length > 0 && (
            <MoreFields
              key={step.id}
              fields={more}
              title={words?.more}
              errors={form.formState.errors}
              isFilled={isFilled}
              {...setting}
            />
          )}
        </>
      ),
      answers: [...shown, ...more.filter(isFilled)].map(answerOn).map((one) => ({ ...one, value: one.value || null })),
    };
  });
}
