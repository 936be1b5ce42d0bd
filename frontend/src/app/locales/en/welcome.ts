import type { welcome as dutch } from '../nl/welcome';
import type { Texts } from '../texts';

export const welcome: Texts<typeof dutch> = {
  title: 'One door for all who help keep the Netherlands safe',
  lead: 'You tell it once. We bring it to the right people in government and business, and you always see who has it and until when.',
  unsure: 'Not sure where to go? Ask your question in plain words. The contact point finds out for you.',
  ask: 'Ask it once',
  doors: {
    label: 'What brings you here?',
    proposals: {
      title: 'Submit a proposal',
      text: 'You want to produce more, or make an invention ready for production.',
      next: 'Goes to those who decide on it',
    },
    barriers: {
      title: 'Flag a barrier',
      text: 'You are stuck on rules, permits, supply, money or staff.',
      next: 'Goes to those who can solve it',
    },
    questions: {
      title: 'Ask a question',
      text: 'You want to know where to turn, what is asked of you or how something works.',
      next: 'Goes to those who know',
    },
    financing: {
      title: 'Financing table',
      text: 'You look for capital or a guarantee for production in the Netherlands. Financiers and funds take a look.',
      next: 'Your case stays confidential',
    },
  },
  process: {
    title: 'What happens with your message',
    send: {
      title: 'You send it in',
      text: 'You get a number at once. You always see who may read your data, and why.',
    },
    route: {
      title: 'It finds its desk',
      text: 'Fixed rules choose within seconds who handles it. You read which rule that was.',
    },
    handle: {
      title: 'Someone takes it up',
      text: 'You see who has it and until when. While we wait for you, the clock stands still.',
    },
    answer: {
      title: 'You get an answer',
      text: 'Always with reasons. Also when the answer is no, and then with the way that is open.',
    },
  },
  who: {
    title: 'Who is Defport for?',
    companies: {
      title: 'Companies and knowledge institutes',
      text: 'Submit a proposal, flag what holds you back, or ask what you want to know. Your draft is saved while you type.',
    },
    government: {
      title: 'Defence and other public bodies',
      text: 'One inbox per desk, the most urgent on top. Handing over is possible, losing is not.',
    },
    financiers: {
      title: 'Financiers',
      text: 'Review cases at the financing table. You declare your interests first and read afterwards.',
      apply: 'Apply for a seat at the table',
    },
    regions: {
      title: 'Regional development agencies',
      text: 'Link companies in your region to needs that Defence has published.',
    },
  },
  promise: {
    title: 'What you can count on',
    owner: 'There is always one desk that has your message.',
    date: 'There is always a date.',
    private: 'Nobody reads along without a reason, and you see that reason.',
    reasons: 'A no never comes without an explanation.',
    classified: 'Classified information does not belong here. We refuse it, and keep nothing of it.',
  },
  begin: {
    title: 'Get started',
    text: 'Creating an account takes a few minutes. You need an e-mail address. After that you register your organisation with its KVK number.',
  },
};
