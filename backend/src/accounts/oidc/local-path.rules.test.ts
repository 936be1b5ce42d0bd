import { localPath } from './local-path.rules.js';

describe('the way on after signing in', () => {
  it.each(['/', '/home', '/barriers/new?step=2', '/cases?q=a%2Fb#top', '/apiary', '/help/api/v1'])(
    'may be %s',
    (path) => {
      expect(localPath(path, '/other')).toBe(path);
    },
  );

  it('is written so that it fits in a header', () => {
    expect(localPath('/vragen/één?q=ü')).toBe('/vragen/%C3%A9%C3%A9n?q=%C3%BC');
  });

  it.each([
    undefined,
    '/home\r\nSet-Cookie: session=x',
    '/ho\\me',
    '',
    'home',
    'https://evil.example',
    '//evil.example',
    '//evil.example/home',
    '//[',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/api/v1/oidc/broker/start',
    '/api',
    '/health/ready',
    ' //evil.example',
  ])('is never %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
