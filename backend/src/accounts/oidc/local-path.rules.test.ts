import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localPath } from './local-path.rules.js';

/** The web app's own test reads this table too: both sides must say the same of each path. */
const { allowed, refused }: Record<'allowed' | 'refused', string[]> = JSON.parse(
  readFileSync(join(__dirname, '../../../test/data/local-paths.json'), 'utf8'),
);

describe('the way on after signing in', () => {
  it.each(allowed)('may be %s', (path) => {
    expect(localPath(path, '/other')).toBe(path);
  });

  it('is written so that it fits in a header', () => {
    expect(localPath('/vragen/één?q=ü')).toBe('/vragen/%C3%A9%C3%A9n?q=%C3%BC');
  });

  it.each([undefined, ...refused])('is never %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
