import type { Kind } from '../items/index.js';
import { questionFacts, questionForm, questionTitle } from './question.contract.js';

export const questionKind: Kind<typeof questionForm.fields> = {
  name: 'questions',
  itemType: 'question',
  table: 'question',
  form: questionForm,
  titleOf: questionTitle,
  regionsOf: ({ region }) => [region],
  factsOf: questionFacts,
  publishable: true,
  needsOrganisation: false,
};
