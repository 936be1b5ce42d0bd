import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextPath } from './next-path';

/** The back end's test of `localPath` reads this table too: both sides must say the same of each path. */
const { allowed, refused }: Record<'allowed' | 'refused', string[]> = JSON.parse(
  readFileSync(join(__dirname, '../../../../../backend/test/data/local-paths.json'), 'utf8'),
);

describe('the way on after signing in', () => {
  it.each(allowed)('may be %s', (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each([...refused, undefined, 7])('is never %j', (path) => {
    expect(nextPath(path)).toBeUndefined();
  });
});
