import { Refusal } from './refusal.js';

/** How the API description names the version that a change is based on. */
export const ifMatchHeader = {
  name: 'If-Match',
  required: true,
  description: 'The ETag of the version that the change is based on.',
};

export const etagOf = (version: number): string => `"${version}"`;

/** The version that an edit was based on, from `If-Match: "7"`; a missing header is 428. */
export function expectedVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch === '')
    throw new Refusal(428, 'if-match-missing', {
      nl: 'Stuur If-Match mee met de versie die u wijzigt, zodat u niemands werk overschrijft.',
      en: "Send If-Match with the version you are changing, so that nobody's work is overwritten.",
    });
  return Number(/^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch)?.[1] ?? Number.NaN);
}

/** The version of `If-Match` where it may be left out: null means "whatever it is now". */
export const optionalVersion = (ifMatch: string | undefined): number | null =>
  ifMatch === undefined || ifMatch === '' ? null : expectedVersion(ifMatch);

/** 412 with what is needed to merge: the current version, its ETag and the current content. */
export function requireVersion(expected: number, current: { version: number }, content: unknown): void {
  if (expected !== current.version)
    throw new Refusal(
      412,
      'stale-version',
      {
        nl: 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie en voeg uw wijziging toe.',
        en: 'Someone else changed this in the meantime. Look at the new version and add your change.',
      },
      { current: { version: current.version, etag: etagOf(current.version), content } },
    );
}
