import type { Kind } from '../items/index.js';
import { BarrierCategory } from '../reference/index.js';
import { barrierFacts, barrierForm, barrierTitle } from './barrier.contract.js';

export const barrierKind = {
  name: 'barriers',
  itemType: 'barrier',
  table: 'barrier',
  form: barrierForm,
  titleOf: barrierTitle,
  regionsOf: ({ region }) => [region],
  factsOf: barrierFacts,
  suggests: { texts: ['title', 'description'], category: 'category', categories: BarrierCategory.options },
  publishable: true,
  needsOrganisation: false,
} satisfies Kind<typeof barrierForm.fields>;
