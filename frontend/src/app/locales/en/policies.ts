import type { policies as dutch } from '../nl/policies';
import type { Texts } from '../texts';

export const policies: Texts<typeof dutch> = {
  privacy: {
    title: 'Privacy',
    lead: 'Which data this portal keeps, why, and who sees them.',
    open: {
      title: 'What is still missing here',
      text: `This statement describes what the software does. Whoever takes the portal into use adds who is responsible for the data and how long they are kept. Until that is settled, the portal erases nothing by itself.`,
    },
    what: {
      title: 'What we keep',
      text: `- Your account: name, e-mail address, language and a fingerprint of your password. We do not keep the password itself, and nobody can get it back from the fingerprint.
- Your organisation: what you fill in when you register it, and the result of the check.
- Your messages: what you fill in, every submitted version, your replies and your attachments.
- A log: who did what and when. Nobody can change that log.`,
    },
    why: {
      title: 'What for',
      text: `To bring your message to the right desk, to give you an answer, and to be able to show later what happened. Not for advertising, and we sell nothing.`,
    },
    readers: {
      title: 'Who sees them',
      text: `With every message you see who can read it and why. Case handlers see the name and e-mail address of the person who sends a message. Those who run the portal do not see the content of messages in the portal.`,
    },
    browser: {
      title: 'In your browser',
      text: `After you sign in we set one cookie. It is needed to stay signed in. Your choice of language and display is kept in your own browser only. We do not track you, and we load nothing from other websites.`,
    },
    rights: {
      title: 'Your rights',
      text: `You may know what we keep about you, and ask to have it corrected or erased. Ask the contact point in this portal a question to do so. If you do not agree with the answer, you can turn to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).`,
    },
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone must be able to use this portal. This is how far we are.',
    status: {
      title: 'Not audited yet',
      text: `This portal was made with WCAG 2.2, level AA, as its aim. There has been no independent audit yet. So we do not say that the portal conforms.`,
    },
    done: {
      title: 'What we do',
      text: `- Pages are tested automatically at every change for faults that a computer can find.
- Everything must work with the keyboard alone.
- Colour is never the only clue: there is always a word with it.
- You choose light or dark, Dutch or English.`,
    },
    unknown: {
      title: 'What we do not know yet',
      text: `We have not yet had the portal used by people with a screen reader, and not yet looked at it in every browser. Strong magnification, up to four times, has not been tested everywhere either.`,
    },
    report: {
      title: 'Does something not work?',
      text: `Report it as a question to the contact point in this portal, and write which page it is and what does not work.`,
    },
  },
};
