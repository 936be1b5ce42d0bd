import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { fault } from '../platform/validation.js';

export type PasswordFault = ReturnType<typeof fault>;

/** Guesses, as a power of ten, that someone with the list of breached passwords and words needs at least. */
const enoughGuesses = 8;
/** What stands behind this many characters cannot make a password weaker, but would take long to weigh. */
const weighed = 40;
const shortestName = 4;

let estimator: ZxcvbnFactory | undefined;

const guessesFor = (password: string): number => {
  estimator ??= new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs });
  return estimator.check(password.slice(0, weighed)).guessesLog10;
};

/** Why this cannot be the password of this person, with what to do; undefined when it can. */
export function passwordFault(password: string, person: { email: string; name: string }): PasswordFault | undefined {
  const [mailbox = ''] = person.email.split('@');
  const own = [person.email, ...mailbox.split(/[._+-]/), mailbox, ...person.name.split(/\s+/)];
  const written = password.toLowerCase();
  if (own.some((part) => part.length >= shortestName && written.includes(part.toLowerCase())))
    return fault(
      'password-about-you',
      'Uw naam of e-mailadres staat in dit wachtwoord. Kies woorden die niets met u te maken hebben.',
      'Your name or e-mail address is in this password. Choose words that have nothing to do with you.',
    );
  if (guessesFor(password) < enoughGuesses)
    return fault(
      'password-too-common',
      'Dit wachtwoord staat op lijsten van gelekte wachtwoorden, of is snel te raden. Neem vier of meer losse woorden.',
      'This password is on lists of leaked passwords, or is quick to guess. Use four or more separate words.',
    );
  return undefined;
}
