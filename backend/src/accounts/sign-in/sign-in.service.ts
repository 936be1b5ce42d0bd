import { Injectable } from '@nestjs/common';
import { visitor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/refusal.js';
import { type Limit, Throttle } from '../../platform/throttle.js';
import { passwordMatches } from '../passwords.js';

const perAccount: Limit = { name: 'sign-in-account', failures: 10, seconds: 900 };
const perAddress: Limit = { name: 'sign-in-address', failures: 100, seconds: 900 };

const refused = new Refusal(401, 'sign-in-refused', {
  nl: 'Het e-mailadres of wachtwoord klopt niet. Controleer beide. Heeft u uw e-mailadres al bevestigd?',
  en: 'The e-mail address or password is not right. Check both. Did you confirm your e-mail address?',
});

@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
  ) {}

  /** Checks the password (counting failures per account and address) and gives the person's id. */
  async authenticate(email: string, password: string, address: string): Promise<string> {
    const account = email.trim().toLowerCase();
    await this.throttle.refuseWhenExhausted(perAccount, account);
    await this.throttle.refuseWhenExhausted(perAddress, address);
    const [person] = await this.db.readAs<{ id: string; password_hash: string | null }>(
      visitor(),
      'person-by-email',
      'select id, password_hash from person where lower(email) = $1 and confirmed_at is not null and disabled_at is null',
      [account],
    );
    const matches = await passwordMatches(person?.password_hash ?? undefined, password);
    if (!person || !matches) {
      await Promise.all([
        this.throttle.countFailure(perAccount, account),
        this.throttle.countFailure(perAddress, address),
      ]);
      throw refused;
    }
    await this.throttle.forgive(perAccount, account);
    return person.id;
  }
}
