import type { demo as dutch } from '../nl/demo';
import type { Texts } from '../texts';

export const demo: Texts<typeof dutch> = {
  title: 'E-mail in the demo',
  lead: 'The demo sends nothing out. You can read here what the portal would have mailed.',
  absent: 'This environment sends real e-mail, or is not a demo.',
  empty: 'Nothing has been mailed yet.',
  emptyText: 'Create an account or submit something. The message then appears here.',
  to: 'To {{to}}',
};
