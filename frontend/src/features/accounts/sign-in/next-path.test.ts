import { nextPath } from './next-path';

describe('the way on after signing in', () => {
  it.each(['/home', '/barriers/new?step=2', '/'])('may be %s', (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', undefined, 7])(
    'is never %s',
    (path) => {
      expect(nextPath(path)).toBeUndefined();
    },
  );
});
