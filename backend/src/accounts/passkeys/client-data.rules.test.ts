import { askedInFrame } from './client-data.rules.js';

const said = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('whether a passkey was asked for inside a page of another site', () => {
  it.each([
    ['a browser that says nothing of it', said({ type: 'webauthn.get' }), false],
    ['a browser that says it was not', said({ crossOrigin: false }), false],
    ['a browser that says it was', said({ crossOrigin: true }), true],
    ['anything else that it says', said({ crossOrigin: null }), true],
    ['nothing', said(null), true],
    ['a word', said('crossOrigin'), true],
    ['what is not JSON', 'e30x', true],
    ['an empty text', '', true],
  ])('%s', (_, data, framed) => {
    expect(askedInFrame(data)).toBe(framed);
  });
});
