import type { Reader } from '../../platform/database.js';
import { bagsOf } from './bags.js';
import { type Reference, references } from './examples.data.js';
import { type Bag, type Known, nearestTo, votes, Weights } from './nearest.rules.js';
import type { Example, Suggestion } from './suggestion.contract.js';

/** A text that a suggestion may rest on, with what is shown of it. */
export interface Source extends Known {
  source: Example['source'];
  itemId: string | null;
  /** Two languages of one example count as one among the examples shown. */
  story: string;
  title: Example['title'];
}

/** What everyone may see, ready to compare; read once in each process. */
export interface Library {
  sources: readonly Source[];
  weights: Weights;
}

export async function openLibrary(db: Reader): Promise<Library> {
  const bags = await bagsOf(
    db,
    references.map(({ text }) => text),
  );
  const sources = references.flatMap((reference, at) => sourceOf(reference, bags[at]));
  return { sources, weights: new Weights(bags) };
}

/** A definition is short, so it is never very near, and tells more than one example: chosen on the corpus of the figure. */
const definitionWeighs = 2.5;

const sourceOf = ({ text: _, ...reference }: Reference, bag: Bag | undefined): Source[] =>
  bag ? [{ ...reference, ...bag, itemId: null, weight: reference.source === 'definition' ? definitionWeighs : 1 }] : [];

const kinds = ['proposals', 'barriers', 'questions'];
const most = 3;

/** What the nearest texts say that this one is, with the three that its category and its area rest on most. */
export function suggest(
  text: Bag,
  sources: readonly Source[],
  weights: Weights,
  allowed: { categories: readonly string[]; nldAreas: readonly string[] },
): Suggestion {
  const nearest = nearestTo(text, sources, weights);
  const categories = votes(nearest, ({ category }) => category, allowed.categories).slice(0, most);
  const nldAreas = votes(nearest, ({ nldArea }) => nldArea, allowed.nldAreas).slice(0, most);
  const found = votes(nearest, ({ kind }) => kind, kinds) as Suggestion['kinds'];
  const told = new Set<string>();
  const threeFor = (supports: (known: Source) => boolean) =>
    nearest
      .filter(({ known }) => supports(known) && !told.has(known.story) && told.add(known.story))
      .slice(0, most)
      .map(({ known }) => exampleOf(known));
  const examples = [
    ...threeFor(({ category }) => category !== null && category === categories[0]),
    ...threeFor(({ nldArea }) => nldArea !== null && nldArea === nldAreas[0]),
  ];
  return { kinds: found, categories, nldAreas, examples };
}

const exampleOf = ({ source, itemId, kind, category, nldArea, title }: Source): Example => ({
  source,
  itemId,
  kind: kind as Example['kind'],
  category,
  nldArea,
  title,
});
