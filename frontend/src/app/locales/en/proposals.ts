import type { proposals as dutch } from '../nl/proposals';
import type { Texts } from '../texts';

export const proposals: Texts<typeof dutch> = {
  form: {
    title: 'Submit a proposal',
    lead: 'This takes about ten minutes.',
    submit: 'Submit proposal',
    steps: {
      what: {
        title: 'What do you want to make?',
        heading: 'The proposal',
        intro: 'Write for someone who does not know your company. Do not send classified information.',
      },
      use: {
        title: 'What is it for?',
        heading: 'What it is for',
        intro: 'This helps your proposal find the right desk.',
        more: 'More about the role of government and the agenda',
      },
      growth: {
        title: 'What can you do now, and what does it cost?',
        heading: 'Production and money',
        intro: 'Estimates are fine. The desk asks for more later if it needs to.',
        more: 'More about money and jobs',
      },
      plan: {
        title: 'What does it take to use it?',
        heading: 'Introduction and dependence',
        intro: 'A product alone is not enough: those who use it must be able to work with it.',
        more: 'More about partners and risks',
      },
      send: {
        title: 'Urgency, readers and contact',
        heading: 'Urgency, readers and contact',
        intro: 'You decide who else may read it. You can always show more later.',
      },
    },
    columns: { partners: { name: 'Name', role: 'Role', confirmed: 'Has committed' } },
  },
};
