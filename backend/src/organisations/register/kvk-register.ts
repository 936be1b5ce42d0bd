import { z } from 'zod';
import { BusinessRegister, type RegisterRecord } from './business-register.js';

const YesNo = z.enum(['Ja', 'Nee']).transform((word) => word === 'Ja');
const Part = z.union([z.string(), z.number()]).transform(String);

const Address = z.object({
  type: z.string(),
  indAfgeschermd: YesNo,
  straatnaam: z.string().optional(),
  huisnummer: Part.optional(),
  huisletter: Part.optional(),
  huisnummerToevoeging: Part.optional(),
  postcode: z.string().optional(),
  plaats: z.string().optional(),
});
type Address = z.output<typeof Address>;

/** The part of a `basisprofiel` that a check reads. */
const Profile = z.object({
  kvkNummer: z.string().regex(/^\d{8}$/),
  indNonMailing: YesNo,
  naam: z.string().min(1),
  statutaireNaam: z.string().optional(),
  handelsnamen: z.array(z.object({ naam: z.string() })).default([]),
  materieleRegistratie: z.object({ datumEinde: z.string().nullish() }).optional(),
  _embedded: z.object({ hoofdvestiging: z.object({ adressen: z.array(Address).default([]) }).optional() }).optional(),
});

/** The client of the KVK Handelsregister API. */
export class KvkRegister extends BusinessRegister {
  constructor(private readonly api: { url: string; key: string; timeoutMs: number }) {
    super();
  }

  async lookUp(kvkNumber: string): Promise<RegisterRecord | null> {
    const answer = await fetch(`${this.api.url}/api/v1/basisprofielen/${kvkNumber}`, {
      headers: { apikey: this.api.key, Accept: 'application/json' },
      signal: AbortSignal.timeout(this.api.timeoutMs),
      redirect: 'error', // the key goes to the address in the configuration and nowhere else
    });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`the business register answered ${answer.status}`);
    const profile = Profile.parse(await answer.json());
    if (profile.kvkNummer !== kvkNumber) throw new Error('the business register answered about another number');
    return recordOf(profile);
  }
}

function recordOf(profile: z.output<typeof Profile>): RegisterRecord {
  const addresses = profile._embedded?.hoofdvestiging?.adressen ?? [];
  const visit = addresses.find(({ type }) => type === 'bezoekadres');
  const names = [profile.statutaireNaam, profile.naam, ...profile.handelsnamen.map(({ naam }) => naam)];
  return {
    kvkNumber: profile.kvkNummer,
    names: [...new Set(names.filter((name) => name !== undefined))],
    address: visit && !visit.indAfgeschermd ? addressOf(visit) : null,
    shielded: visit?.indAfgeschermd ?? false,
    nonMailing: profile.indNonMailing,
    endedOn: dateOf(profile.materieleRegistratie?.datumEinde),
  };
}

const addressOf = ({ straatnaam, huisnummer, huisletter, huisnummerToevoeging, postcode, plaats }: Address) => ({
  street: straatnaam ?? '',
  number: [huisnummer, huisletter, huisnummerToevoeging].filter(Boolean).join(' '),
  postcode: postcode ?? '',
  town: plaats ?? '',
});

/** KVK writes dates as `20261130`. */
const dateOf = (text: string | null | undefined): string | null =>
  text ? text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : null;
