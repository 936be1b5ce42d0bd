import type { questions as dutch } from '../nl/questions';
import type { Texts } from '../texts';

export const questions: Texts<typeof dutch> = {
  form: {
    title: 'Ask a question',
    lead: 'This takes about three minutes.',
    submit: 'Send question',
    steps: {
      what: {
        title: 'What do you want to know?',
        heading: 'The question',
        intro: 'Plain words will do. The contact point finds out who knows.',
        more: 'Tell more: what you asked before, amount, urgency and other countries',
      },
      send: {
        title: 'What is it about, and how do you get the answer?',
        heading: 'What it is about, readers and contact',
        intro: 'This helps your question find the right desk.',
      },
    },
  },
};
