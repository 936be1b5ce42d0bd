import type { myData as dutch } from '../nl/my-data';
import type { Texts } from '../texts';

export const myData: Texts<typeof dutch> = {
  title: 'My data',
  lead: 'What Defport keeps of you: to take along, and to have erased.',
  export: {
    title: 'Take everything along',
    text: 'You get one file with your account, your items and files, your notifications and what you did. Items of your organisation are not in it. Its administrator gets those.',
    button: 'Get my data',
    organisation: 'Get everything',
    organisationText:
      'One file with the registration, the profile, the members, all items with their files, and what was written with the desks.',
  },
  erasure: {
    title: 'Erase my account',
    text: 'Your name and e-mail address disappear, except where you wrote them in a submitted item yourself. This cannot be undone.',
    goes: 'This disappears',
    stays: 'This stays, and why',
    button: 'Erase my account',
    sure: 'Erase your account?',
    sureText:
      'You are signed out and can no longer sign in. You no longer belong anywhere. We send you one last e-mail.',
    confirm: 'Erase for good',
  },
  retention: {
    title: 'Retention periods',
    lead: 'What the portal keeps, how long and why. Every day it clears away what has had its time.',
    kind: 'What',
    term: 'How long',
    assumption: 'Assumption: not decided yet',
    run: 'Clearing away',
    byHand: 'Does not go by itself',
    notYet: 'Has not run yet',
    ran: '{{when}}. {{removed}} removed so far.',
  },
};
