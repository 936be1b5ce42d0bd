import { Inject, Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { Refusal } from '../../platform/refusal.js';
import { askedInFrame } from './client-data.rules.js';
import type { PasskeyAnswer, PasskeyOptions, PasskeyView } from './passkey.contract.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { type RelyingParty, relyingPartyOf } from './relying-party.rules.js';

interface KnownPasskey {
  id: string;
  person_id: string;
  public_key: Buffer;
  counter: string;
}

const refused = new Refusal(401, 'passkey-refused', {
  nl: 'Deze passkey werkt hier niet, of u wachtte te lang. Probeer het opnieuw of log anders in.',
  en: 'This passkey does not work here, or you waited too long. Try again or sign in another way.',
});

const namelessAddress = new Refusal(409, 'passkeys-not-here', {
  nl: 'Op dit adres werken passkeys niet. Open het portaal op zijn eigen naam.',
  en: 'Passkeys do not work at this address. Open the portal at its own name.',
});

/** Signing in and stepping up with a passkey; adding and removing them is `OwnPasskeys`. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly db: Database,
    private readonly challenges: PasskeyChallenges,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async ofPerson(personId: string): Promise<PasskeyView[]> {
    const rows = await this.db.readAs<{ id: string; name: string; created_at: Date; used_at: Date | null }>(
      visitor(),
      'passkeys-of-person',
      'select id, name, created_at, used_at from passkey where person_id = $1 order by id',
      [personId],
    );
    return rows.map(({ id, name, created_at, used_at }) => ({
      id,
      name,
      createdAt: created_at.toISOString(),
      usedAt: used_at?.toISOString() ?? null,
    }));
  }

  relyingParty(request: FastifyRequest): RelyingParty {
    const party = relyingPartyOf(this.config.publicUrl, request.host);
    if (!party) throw namelessAddress;
    return party;
  }

  /** Names no passkeys to someone who is not signed in: that would tell who has an account. */
  async askToSignIn(request: FastifyRequest, reply: FastifyReply): Promise<PasskeyOptions> {
    return this.ask('sign_in', null, request, reply);
  }

  async askToStepUp(personId: string, request: FastifyRequest, reply: FastifyReply): Promise<PasskeyOptions> {
    return this.ask('step_up', personId, request, reply);
  }

  /** The person whose passkey answered; counts as both factors, because the device checked its user. */
  async personBehind(answer: PasskeyAnswer, request: FastifyRequest): Promise<string> {
    const known = await this.check(answer, 'sign_in', null, request);
    if (!known) throw refused;
    return known.person_id;
  }

  /** Whether the person answered a step-up challenge with a passkey of their own. */
  async verify(personId: string, answer: PasskeyAnswer, request: FastifyRequest): Promise<boolean> {
    return (await this.check(answer, 'step_up', personId, request)) !== null;
  }

  private async ask(
    purpose: 'sign_in' | 'step_up',
    personId: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<PasskeyOptions> {
    const { id: rpID } = this.relyingParty(request);
    const own = personId === null ? [] : await this.credentialsOf(personId);
    const { challengeId, challenge } = await this.challenges.give(purpose, personId, request, reply);
    const options = await generateAuthenticationOptions({
      rpID,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      userVerification: 'required',
      allowCredentials: own.map((id) => ({ id })),
    });
    return { challengeId, options: { ...options } };
  }

  private async check(
    { challengeId, response }: PasskeyAnswer,
    purpose: 'sign_in' | 'step_up',
    personId: string | null,
    request: FastifyRequest,
  ): Promise<KnownPasskey | null> {
    const party = this.relyingParty(request);
    const challenge = await this.challenges.take(challengeId, purpose, personId, request);
    const known = await this.known(response.id);
    const counter =
      challenge && known && belongsTo(known, personId, response.response.userHandle)
        ? await counterAfter(known, response, challenge, party)
        : null;
    const used = known && counter !== null && (await this.countUse(known, counter));
    if (!used) await this.recordRefusal(known, purpose);
    return used ? known : null;
  }

  private async known(credentialId: string): Promise<KnownPasskey | null> {
    const [row] = await this.db.readAs<KnownPasskey>(
      visitor(),
      'passkey-by-credential',
      'select id, person_id, public_key, counter from passkey where credential_id = $1',
      [credentialId],
    );
    return row ?? null;
  }

  async credentialsOf(personId: string): Promise<string[]> {
    const rows = await this.db.readAs<{ credential_id: string }>(
      visitor(),
      'credentials-of-person',
      'select credential_id from passkey where person_id = $1',
      [personId],
    );
    return rows.map((row) => row.credential_id);
  }

  /** The counter is compared again as it is written: two answers at once must not both pass with the same count. */
  private async countUse(known: KnownPasskey, counter: number): Promise<boolean> {
    const [used]: [unknown[], number] = await this.db.inTransaction(visitor(), (tx) =>
      tx.query(
        `update passkey set counter = $2, used_at = now() where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))
         returning 1`,
        [known.id, counter],
      ),
    );
    return used.length > 0;
  }

  private async recordRefusal(known: KnownPasskey | null, purpose: string): Promise<void> {
    await this.db.inTransaction(visitor(), (tx) =>
      recordAudit(tx, visitor(), 'passkey.refused', known?.person_id ?? null, { purpose }),
    );
  }
}

/** The device names the account it means; that, and who is signed in, must be the passkey's person. */
function belongsTo(known: KnownPasskey, personId: string | null, userHandle: string | undefined): boolean {
  if (personId !== null && known.person_id !== personId) return false;
  if (personId === null && userHandle === undefined) return false;
  return userHandle === undefined || userHandle === userHandleOf(known.person_id);
}

export const userHandleOf = (personId: string): string =>
  Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url');

async function counterAfter(
  known: KnownPasskey,
  response: PasskeyAnswer['response'],
  challenge: string,
  party: RelyingParty,
): Promise<number | null> {
  const { userHandle, ...assertion } = response.response;
  if (askedInFrame(assertion.clientDataJSON)) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...response,
        response: userHandle === undefined ? assertion : { ...assertion, userHandle },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(known.public_key),
        counter: Number(known.counter),
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null; // the library throws for everything that is not as expected, each a reason to refuse
  }
}
