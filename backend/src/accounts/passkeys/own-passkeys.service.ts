import { Inject, Injectable } from '@nestjs/common';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { tellOfSecurity } from '../security-letters.js';
import { hasOtherWayIn } from '../sign-in/ways-in.js';
import { askedInFrame } from './client-data.rules.js';
import type { AddPasskey, PasskeyOptions, PasskeyView } from './passkey.contract.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { Passkeys, userHandleOf } from './passkeys.service.js';
import type { RelyingParty } from './relying-party.rules.js';

const notAdded = new Refusal(400, 'passkey-not-added', {
  nl: 'De passkey is niet toegevoegd. Probeer het opnieuw, met een apparaat dat om uw vingerafdruk, gezicht of pincode vraagt.',
  en: 'The passkey was not added. Try again, with a device that asks for your fingerprint, face or PIN.',
});

const knownAlready = new Refusal(409, 'passkey-known', {
  nl: 'Deze passkey is al toegevoegd.',
  en: 'This passkey was added already.',
});

const lastWayIn = new Refusal(409, 'last-way-in', {
  nl: 'Dit is uw enige manier om in te loggen. Voeg eerst een andere passkey of een wachtwoord toe.',
  en: 'This is your only way to sign in. Add another passkey or a password first.',
});

/** The passkeys of the one who is signed in: adding and removing them, with a notice by mail. */
@Injectable()
export class OwnPasskeys {
  constructor(
    private readonly db: Database,
    private readonly challenges: PasskeyChallenges,
    private readonly passkeys: Passkeys,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async askToAdd(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<PasskeyOptions> {
    const { id: rpID } = this.passkeys.relyingParty(request);
    const personId = actor.personId ?? '';
    const own = await this.passkeys.credentialsOf(personId);
    const { challengeId, challenge } = await this.challenges.give('add', personId, request, reply);
    const options = await generateRegistrationOptions({
      rpID,
      rpName: 'Defport',
      userID: new Uint8Array(Buffer.from(userHandleOf(personId), 'base64url')),
      userName: actor.email ?? '',
      userDisplayName: actor.name,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: own.map((id) => ({ id })),
    });
    return { challengeId, options: { ...options } };
  }

  async add(actor: Actor, { name, challengeId, response }: AddPasskey, request: FastifyRequest): Promise<PasskeyView> {
    const party = this.passkeys.relyingParty(request);
    const challenge = await this.challenges.take(challengeId, 'add', actor.personId, request);
    const made = challenge === null ? null : await credentialMade(response, challenge, party);
    if (!made) throw notAdded;
    const id = uuidv7();
    return this.db.inTransaction(actor, async (tx) => {
      const [row]: { created_at: Date }[] = await tx.query(
        `insert into passkey (id, person_id, credential_id, public_key, counter, transports, name)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing returning created_at`,
        [id, actor.personId, made.id, Buffer.from(made.publicKey), made.counter, made.transports ?? [], name],
      );
      if (!row) throw knownAlready;
      await recordAudit(tx, actor, 'passkey.added', actor.personId, { passkeyId: id });
      await tellOfSecurity(tx, actor, 'passkey_added');
      return { id, name, createdAt: row.created_at.toISOString(), usedAt: null };
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const otherWay = await hasOtherWayIn(tx, actor.personId ?? '', id, this.config.oidcProviders);
      const [removed]: [unknown[], number] = await tx.query(
        'delete from passkey where id = $1 and person_id = $2 returning 1',
        [id, actor.personId],
      );
      if (removed.length === 0) throw notFound();
      if (!otherWay) throw lastWayIn;
      await recordAudit(tx, actor, 'passkey.removed', actor.personId, { passkeyId: id });
      await tellOfSecurity(tx, actor, 'passkey_removed');
    });
  }
}

async function credentialMade(response: AddPasskey['response'], challenge: string, party: RelyingParty) {
  const { transports = [], ...attestation } = response.response;
  if (askedInFrame(attestation.clientDataJSON)) return null;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, response: { ...attestation, transports }, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    return verified ? { ...registrationInfo.credential, transports } : null;
  } catch {
    return null; // the library throws for everything that is not as expected, each a reason to refuse
  }
}
