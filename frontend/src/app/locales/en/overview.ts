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
};
