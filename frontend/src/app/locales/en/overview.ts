import type { overview as dutch } from '../nl/overview';
import type { Texts } from '../texts';

export const overview: Texts<typeof dutch> = {
  title: 'Your overview',
  lead: 'Welcome, {{name}}.',
  start: {
    title: 'What would you like to start?',
    proposals: 'Submit a proposal',
    barriers: 'Flag a barrier',
    questions: 'Ask a question',
    financing: 'Bring a financing case',
  },
  organisation: {
    title: 'You do not belong to an organisation yet',
    text: 'Register your organisation with its KVK number. Is it here already? Then you ask its administrator for access.',
    button: 'Register an organisation',
  },
};
