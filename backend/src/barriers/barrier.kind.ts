import type { Kind } from '../items/index.js';
import { barrierFacts, barrierForm, barrierTitle } from './barrier.contract.js';

export const barrierKind: Kind<typeof barrierForm.fields> = {
  name: 'barriers',
  itemType: 'barrier',
  table: 'barrier',
  form: barrierForm,
  titleOf: barrierTitle,
  regionsOf: ({ region }) => [region],
  factsOf: barrierFacts,
  publishable: true,
  needsOrganisation: false,
};
