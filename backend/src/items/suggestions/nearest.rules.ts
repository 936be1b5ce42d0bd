/** A text as what can be compared: stems of its words, and its trigrams for words that are written otherwise. */
export interface Bag {
  words: readonly string[];
  trigrams: readonly string[];
}

/** A text of which somebody decided already what it is. */
export interface Known extends Bag {
  kind: string | null;
  category: string | null;
  nldArea: string | null;
  /** How much its nearness counts, when it says more than one example does. */
  weight: number;
}

export interface Neighbour<K extends Known> {
  known: K;
  nearness: number;
}

type Feature = keyof Bag;
const features: readonly Feature[] = ['words', 'trigrams'];

/** How much a feature tells: the fewer texts have it, the more. */
export class Weights {
  private readonly of: Record<Feature, Map<string, number>>;
  private readonly rarest: number;

  constructor(bags: readonly Bag[]) {
    this.rarest = Math.log(1 + bags.length);
    this.of = { words: this.count(bags, 'words'), trigrams: this.count(bags, 'trigrams') };
  }

  weigh(feature: Feature, one: string): number {
    return this.of[feature].get(one) ?? this.rarest;
  }

  private count(bags: readonly Bag[], feature: Feature): Map<string, number> {
    const seen = new Map<string, number>();
    for (const bag of bags) for (const one of bag[feature]) seen.set(one, (seen.get(one) ?? 0) + 1);
    return new Map([...seen].map(([one, count]) => [one, Math.log(1 + bags.length / count)]));
  }
}

/** The mean of the cosines over words and over trigrams, 0 for nothing in common, times what the known text counts for. */
export function nearestTo<K extends Known>(text: Bag, known: readonly K[], weights: Weights): Neighbour<K>[] {
  const asked = features.map((feature) => ({ feature, has: new Set(text[feature]) }));
  const own = new Map(asked.map(({ feature, has }) => [feature, lengthOf(has, feature, weights)]));
  const nearness = (other: K): number => {
    const cosines = asked.map(({ feature, has }) => {
      const shared = lengthOf(
        other[feature].filter((one) => has.has(one)),
        feature,
        weights,
      );
      const product = Math.sqrt((own.get(feature) ?? 0) * lengthOf(other[feature], feature, weights));
      return product > 0 ? shared / product : 0;
    });
    return cosines.reduce((sum, one) => sum + one, 0) / features.length;
  };
  return known
    .map((one) => ({ known: one, nearness: nearness(one) * one.weight }))
    .sort((one, other) => other.nearness - one.nearness);
}

function lengthOf(list: Iterable<string>, feature: Feature, weights: Weights): number {
  let sum = 0;
  for (const one of list) sum += weights.weigh(feature, one) ** 2;
  return sum;
}

/** How many of the nearest texts vote, and how near one must be to have a vote at all. */
const voters = 8;
const least = 0.04;

/** What the nearest texts are, most votes first; who is nearer counts for more. */
export function votes<K extends Known>(
  nearest: readonly Neighbour<K>[],
  labelOf: (known: K) => string | null,
  allowed: readonly string[],
): string[] {
  const counted = new Map<string, number>();
  const having = nearest.filter(({ known, nearness }) => nearness >= least && allowed.includes(labelOf(known) ?? ''));
  for (const { known, nearness } of having.slice(0, voters)) {
    const label = labelOf(known) ?? '';
    counted.set(label, (counted.get(label) ?? 0) + nearness ** 2);
  }
  return [...counted].sort(([, one], [, other]) => other - one).map(([label]) => label);
}
