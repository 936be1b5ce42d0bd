import { readFile } from 'node:fs/promises';
import yauzl from 'yauzl';
import { typeOf } from '../../document-types.rules.js';
import { textsOfImage } from './image-texts.js';
import { textsOfOffice } from './office-texts.js';
import { textsOfPdf } from './pdf-texts.js';
import { decoded, type FileTexts, pieces } from './text.js';

/** What stands in a file, piece by piece, by the kind that its name says (and that was found to be true). */
export async function* contentsOf(path: string, name: string): FileTexts {
  const type = typeOf(name);
  if (type?.officeFolder) yield* textsOfArchive(path);
  else if (type?.signature === 'pdf') yield* textsOfPdf(new Uint8Array(await readFile(path)));
  else if (type?.signature === 'png' || type?.signature === 'jpg') yield* pieces(textsOfImage(await readFile(path)));
  else yield* pieces(decoded(await readFile(path)));
}

async function* textsOfArchive(path: string): FileTexts {
  const archive = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    yield* textsOfOffice(archive);
  } finally {
    archive.close();
  }
}
