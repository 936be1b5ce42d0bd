import type { about as dutch } from '../nl/about';
import type { Texts } from '../texts';

export const about: Texts<typeof dutch> = {
  title: 'How Defport works',
  lead: 'What you can do here, what happens with your message, and who is behind it.',
  what: {
    title: 'What you can do here',
    text: `- Submit a proposal to produce more, or to make an invention ready for production.
- Flag a barrier that you cannot solve yourself.
- Ask the contact point a question, when you do not know whom to turn to.
- Bring a financing case to the financing table, or apply for a seat at that table as a financier.
- Link companies in your region to needs of Defence, if you work for a regional development agency.

You need an account and you belong to an organisation. Your organisation is checked. Meanwhile you can already write and submit.`,
  },
  how: {
    title: 'How your message finds its desk',
    text: `Every message runs past a list of rules, in a fixed order. The first rule that fits decides which desk gets it and within how many working days you have an answer. If none fits, it goes to the contact point. So every message always has a desk.

With your message you read which rule that was and why. The rules only choose the desk. People decide on the content. If it is in the wrong place after all, the desk hands it over, with a reason that you can read.`,
  },
  when: {
    title: 'When you get an answer',
    text: `The date is on the page of your message as soon as the desk is known. It is the date for a first answer on the content. A solution may take longer.

We count working days. If a case handler asks you something, the clock stands still until you have answered, and you can see that too.`,
  },
  readers: {
    title: 'Who else can read it',
    text: `Only your own organisation sees a draft. After you submit, the desk that handles it can read it too, and so can desks that are needed for that. An auditor can read it too, but change nothing. Those who run the portal do not see the content.

With every message you see who can read it, and the reason. If you want to show your message to more people, you do that yourself, and you can undo it. A financing case can never become public.

At the financing table each member first declares whether they have an interest. Those with an interest, or who have not said so yet, do not get to see the case.`,
  },
  classified: {
    title: 'No classified information',
    text: `This portal is not meant for information that is Departementaal Vertrouwelijk or higher, or that carries a comparable NATO or EU marking. If we find such a marking in your text, we refuse it and keep nothing of it. In that case ask your security officer which channel is allowed.`,
  },
  who: {
    title: 'About Defport',
    text: `Defport began in March 2025. In Defport the ministries of Defence and Economic Affairs work together with companies, financiers and knowledge institutes. The aim is that the Netherlands can make and deliver what Defence needs faster. In April 2025 the financing table followed.

This portal is under development. The software is open: anyone may read and use it under the EUPL-1.2 licence. If this is a demo, the sign-in page says so. All people, organisations and messages in a demo are invented.`,
  },
};
