import { Injectable, type OnModuleInit } from '@nestjs/common';
import { visitor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/refusal.js';
import { Throttle } from '../../platform/throttle.js';
import { Captcha } from '../captcha/captcha.service.js';
import { passwordMatches } from '../passwords.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import type { SessionMethod } from '../sessions/session.contract.js';
import type { SignIn } from './sign-in.contract.js';
import { captchaAfter, limits } from './sign-in.limits.js';

export interface SignedIn {
  personId: string;
  method: SessionMethod;
}

interface PersonRow {
  id: string;
  password_hash: string | null;
}

/** Stands in for a person who does not exist, so that the same work is done. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Signing in with a password, and a second factor where the person has one. */
@Injectable()
export class SignInService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
    private readonly captcha: Captcha,
    private readonly factors: SecondFactors,
  ) {}

  /** The first check would take twice as long, for unknown addresses only. */
  async onModuleInit(): Promise<void> {
    await passwordMatches(undefined, '');
  }

  async authenticate(input: SignIn, address: string): Promise<SignedIn> {
    const account = input.email.trim().toLowerCase();
    await this.demandCaptcha(account, address, input.captcha);
    await this.throttle.demand(limits.address, address);
    const inTime = await this.throttle.claim(limits.account, account);
    const coded = input.totp !== undefined || input.recoveryCode !== undefined;
    if (!inTime && !coded) throw await this.throttle.refusal(limits.account, account);
    if (inTime) return this.check(input, account, address);
    const signedIn = await this.checkWhileHammered(input, account);
    await this.throttle.giveBack(limits.address, address);
    return signedIn;
  }

  private async check(input: SignIn, account: string, address: string): Promise<SignedIn> {
    const person = await this.personOf(account);
    if (!(await passwordMatches(person?.password_hash ?? undefined, input.password)) || !person) throw signInRefused;
    // no failed guess: what follows has a limit of its own
    await Promise.all([
      this.throttle.giveBack(limits.account, account),
      this.throttle.giveBack(limits.address, address),
    ]);
    const methods = await this.factors.methodsOf(person.id);
    if (methods.length === 0) return { personId: person.id, method: 'password' };
    if (input.totp === undefined && input.recoveryCode === undefined) throw secondFactorNeeded(methods);
    if (!(await this.throttle.claim(limits.code, account))) throw await this.throttle.refusal(limits.code, account);
    if (!(await this.proves(person.id, input))) throw secondFactorRefused;
    await this.throttle.giveBack(limits.code, account);
    return { personId: person.id, method: 'password_totp' };
  }

  /**
   * The owner gets in by both factors while others use up the guesses. Whatever is wrong, the answer is the same 429
   * after the same work: otherwise it would tell a guesser that the password was right.
   */
  private async checkWhileHammered(input: SignIn, account: string): Promise<SignedIn> {
    const person = await this.personOf(account);
    const known = (await passwordMatches(person?.password_hash ?? undefined, input.password)) && person !== undefined;
    const key = known ? account : `not:${account}`;
    const inTime = await this.throttle.claim(limits.code, key);
    const proven = await this.proves(known && inTime ? person.id : nobody, input);
    if (!known || !proven) throw await this.throttle.refusal(limits.account, account);
    await this.throttle.giveBack(limits.code, key);
    return { personId: person.id, method: 'password_totp' };
  }

  private async proves(personId: string, { totp, recoveryCode }: SignIn): Promise<boolean> {
    if (totp !== undefined) return this.factors.proves(personId, 'totp', totp);
    return this.factors.proves(personId, 'recovery_code', recoveryCode);
  }

  private async demandCaptcha(account: string, address: string, solution: string | undefined): Promise<void> {
    const [forAccount, fromAddress] = await Promise.all([
      this.throttle.used(limits.account, account),
      this.throttle.used(limits.address, address),
    ]);
    if (forAccount >= captchaAfter.account || fromAddress >= captchaAfter.address) await this.captcha.demand(solution);
  }

  private async personOf(account: string): Promise<PersonRow | undefined> {
    const [person] = await this.db.readAs<PersonRow>(
      visitor(),
      'person-by-email',
      'select id, password_hash from person where lower(email) = $1 and confirmed_at is not null and disabled_at is null',
      [account],
    );
    return person;
  }
}

const signInRefused = new Refusal(401, 'sign-in-refused', {
  nl: 'Het e-mailadres of wachtwoord klopt niet. Controleer beide. Heeft u uw e-mailadres al bevestigd?',
  en: 'The e-mail address or password is not right. Check both. Did you confirm your e-mail address?',
});

const secondFactorRefused = new Refusal(401, 'second-factor-refused', {
  nl: 'Deze code klopt niet, of is al gebruikt. Neem een nieuwe code uit uw app, of een andere herstelcode.',
  en: 'This code is not right, or was used before. Take a new code from your app, or another recovery code.',
});

const secondFactorNeeded = (methods: readonly string[]): Refusal =>
  new Refusal(
    401,
    'second-factor-needed',
    {
      nl: 'Uw wachtwoord klopt. Bevestig nu met uw tweede stap dat u het bent.',
      en: 'Your password is right. Now confirm with your second step that it is you.',
    },
    { methods },
  );
