import type { Kind } from '../items/index.js';
import { QuestionTopic } from '../reference/index.js';
import { questionFacts, questionForm, questionTitle } from './question.contract.js';

export const questionKind = {
  name: 'questions',
  itemType: 'question',
  table: 'question',
  form: questionForm,
  titleOf: questionTitle,
  regionsOf: ({ region }) => [region],
  factsOf: questionFacts,
  suggests: { texts: ['subject', 'question'], category: 'topic', categories: QuestionTopic.options },
  publishable: true,
  needsOrganisation: false,
} satisfies Kind<typeof questionForm.fields>;
