import { relyingPartyOf } from './relying-party.rules.js';

describe('who asks for a passkey', () => {
  it.each([
    ['https://defport.example', 'evil.example', { id: 'defport.example', origin: 'https://defport.example' }],
    ['https://defport.example:8443', 'x', { id: 'defport.example', origin: 'https://defport.example:8443' }],
    ['http://localhost:3000', 'evil.example', { id: 'localhost', origin: 'http://localhost:3000' }],
    [undefined, 'localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    [undefined, 'evil.example', null],
    [undefined, 'localhost.evil.example', null],
    [undefined, 'localhost@evil.example', null],
    [undefined, '127.0.0.1:3000', null],
    [undefined, '[::1]:3000', null],
    [undefined, '', null],
    ['http://127.0.0.1:3000', 'localhost', null],
    ['http://192.168.10.20', 'localhost', null],
    ['https://10.0.0.1.example', 'x', { id: '10.0.0.1.example', origin: 'https://10.0.0.1.example' }],
    ['http://[::1]:3000', 'localhost', null],
  ])('with the address %s and the host %s is %j', (publicUrl, host, expected) => {
    expect(relyingPartyOf(publicUrl, host)).toEqual(expected);
  });
});
