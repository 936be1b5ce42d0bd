import type { barriers as dutch } from '../nl/barriers';
import type { Texts } from '../texts';

export const barriers: Texts<typeof dutch> = {
  form: {
    title: 'Flag a barrier',
    lead: 'This takes about three minutes.',
    submit: 'Flag barrier',
    steps: {
      what: {
        title: 'What goes wrong?',
        heading: 'What is the matter',
        intro: 'Describe what holds you back. Do not send classified information.',
      },
      impact: {
        title: 'How serious is it?',
        heading: 'How serious it is',
        intro: 'This tells the desk what comes first.',
        more: 'Tell more: damage, rules, your solution and other countries',
      },
      send: {
        title: 'Where does it belong, and who may read this?',
        heading: 'Where it belongs, readers and contact',
        intro: 'This helps your barrier find the right desk.',
      },
    },
  },
};
