const list = (markings: string): readonly string[] => markings.split(',').map((one) => one.trim());

const levels = list('restricted, confidential, secret, top secret');
const bodies = list(
  'nato, nato eapc, nato pfp, nato mission, nato isaf, nato kfor, cosmic, eu, weu, esa, occar, uk, uk eyes only',
);

/** Markings that mean nothing else, also in small letters when they stand alone. Without accents. */
const unmistakable: readonly string[] = [
  ...list('stg geheim, stg zeer geheim, stg confidentieel, staatsgeheim, staatsgeheim geheim, zeer geheim'),
  ...list('staatsgeheim zeer geheim, staatsgeheim confidentieel, departementaal vertrouwelijk, dep vertrouwelijk'),
  ...list('beperkte verspreiding, navo geheim, navo zeer geheim, navo confidentieel'),
  ...bodies.flatMap((body) => levels.map((level) => `${body} ${level}`)),
  ...list('atomal, cosmic tres secret, nato diffusion restreinte, restreint otan, diffusion restreinte otan'),
  ...list('confidentiel otan, secret otan, restreint ue, confidentiel ue, secret ue, tres secret ue'),
  ...list('restreint ue eu restricted, confidentiel ue eu confidential, secret ue eu secret'),
  ...list('tres secret ue eu top secret, vs nfd, vs vertraulich, vs geheim, streng geheim, verschlusssache'),
  ...list('vs nur fur den dienstgebrauch, nur fur den dienstgebrauch, nur fuer den dienstgebrauch'),
  ...list('vs nur fuer den dienstgebrauch, verschlusssache nur fur den dienstgebrauch, diffusion restreinte'),
  ...list('tres secret, secret defense, tres secret defense, confidentiel defense, special france'),
  ...list('top secret, official sensitive, secret noforn, top secret noforn, confidential noforn, noforn, orcon'),
];

/** Words of every day, and a marking only in capitals (or where a marking stands, such as a header). */
const ambiguous = list('geheim, secret, eingeschrankt');

const lettersOf = (marking: string): string => marking.replaceAll(' ', '');

export const unmistakableLetters: ReadonlySet<string> = new Set(unmistakable.map(lettersOf));
export const ambiguousLetters: ReadonlySet<string> = new Set(ambiguous.map(lettersOf));

export interface WholeMarking {
  letters: string;
  /** After how many letters a word may end. */
  wordEnds: ReadonlySet<number>;
}

/** Shorter ones could come together by chance where other words meet. */
const shortest = 8;

export const wholeMarkings: readonly WholeMarking[] = unmistakable
  .filter((marking) => lettersOf(marking).length >= shortest)
  .map((marking) => {
    const words = marking.split(' ');
    const ends = words.map((_, index) => lettersOf(words.slice(0, index + 1).join('')).length);
    return { letters: lettersOf(marking), wordEnds: new Set(ends) };
  });

/** For reading digits as letters. */
export const wordsOfMarkings: ReadonlySet<string> = new Set(
  [...unmistakable, ...ambiguous].flatMap((marking) => [...marking.split(' '), lettersOf(marking)]),
);

/** No marking is without one of these, once everything but letters is gone and all are small. */
export const stems: readonly string[] = [
  ...list('geheim, secret, confidentieel, confidential, confidentiel, restricted, restreint, vertr, dienstgebrauch'),
  ...list('nfd, depv, stgg, stgzg, stgc, verspreiding, atomal, noforn, orcon, relto, eyesonly, sensitive, declassify'),
  ...list('downgrade, specialfrance, rue, cueeuc, sueeus, verschluss, eingeschrankt'),
];
