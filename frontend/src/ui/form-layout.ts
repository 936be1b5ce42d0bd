/** One field's place in a form. What it is called and what it may hold comes from the form's description. */
export interface LayoutField<Values = Record<string, unknown>> {
  name: keyof Values & string;
  /** Asked only while this holds; what is not asked is not sent. */
  when?: (values: Values) => boolean;
  /** The answer that decides which choices there are. */
  within?: keyof Values & string;
  /** A list of the reference data, where the description names none. */
  list?: string;
  /** For a list of things in the same parts: what each part is. */
  columns?: readonly { name: string; control: 'line' | 'number' | 'year' | 'money' | 'tick'; required?: true }[];
  /** For a reference: the kind of item that is chosen from one's own. */
  refersTo?: string;
  /** Offers "I do not know", and then asks for an answer. */
  mayBeUnknown?: true;
  /** Half a line wide, beside the next one of the same pair. */
  pair?: string;
}

export interface LayoutStep<Values = Record<string, unknown>, StepId extends string = string> {
  id: StepId;
  fields: readonly LayoutField<Values>[];
  /** What may be left alone: folded away under its own heading. */
  more?: readonly LayoutField<Values>[];
}

/** Which fields a form asks, in which step and in which order. */
export interface FormLayout<StepId extends string = string> {
  /** Of `GET /forms/{code}`. */
  form: string;
  /** The field that gives the item its name. */
  title: string;
  needsOrganisation: boolean;
  /** From which texts a choice is suggested for which field; without it for none. */
  suggests?: { texts: readonly string[]; category: string };
  steps: readonly LayoutStep<Record<string, unknown>, StepId>[];
}

interface TypedLayout<Values, StepId extends string> extends Omit<FormLayout, 'steps' | 'title' | 'suggests'> {
  title: keyof Values & string;
  suggests?: { texts: readonly (keyof Values & string)[]; category: keyof Values & string };
  steps: readonly LayoutStep<Values, StepId>[];
}

interface StepTexts {
  title: string;
  intro?: string;
  /** Above what is folded away. */
  more?: string;
  /** Above the answers for their readers; without it the title. */
  heading?: string;
}

/** The words that are the layout's own. */
export interface FormTexts<StepId extends string = string> {
  title: string;
  lead: string;
  /** What the button at the end says. */
  submit: string;
  steps: Record<StepId, StepTexts>;
  columns?: Record<string, Record<string, string>>;
}

/** Checks the names against the fields of the API; the renderer itself does not care which form it shows. */
export function layoutFor<Values>() {
  return <const StepId extends string>(layout: TypedLayout<Values, StepId>): FormLayout<StepId> =>
    layout as unknown as FormLayout<StepId>;
}

export const fieldsOf = (step: LayoutStep): readonly LayoutField[] => [...step.fields, ...(step.more ?? [])];

export const allFieldsOf = ({ steps }: FormLayout): readonly LayoutField[] => steps.flatMap(fieldsOf);
