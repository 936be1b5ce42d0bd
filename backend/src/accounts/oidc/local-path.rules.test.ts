import { localPath } from './local-path.rules.js';

describe('the way on after signing in', () => {
  it.each(['/', '/home', '/barriers/new?step=2', '/cases?q=a%2Fb#top', '/apiary'])('may be %s', (path) => {
    expect(localPath(path, '/other')).toBe(path);
  });

  it.each([
    undefined,
    '',
    'home',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/api/v1/oidc/broker/start',
    '/health/ready',
    ' //evil.example',
  ])('is never %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
