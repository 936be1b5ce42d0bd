import { passwordFault } from './password.rules.js';

const iris = { email: 'iris.hendriks@wendakker.example', name: 'Iris Hendriks' };

describe('a password', () => {
  it.each([
    ['een-lange-wachtzin', undefined],
    ['kraan lantaarn wolk zeventien', undefined],
    ['password1234', 'password-too-common'],
    ['Password123!', 'password-too-common'],
    ['P@ssw0rd1234', 'password-too-common'],
    ['qwertyuiop[]', 'password-too-common'],
    ['123456789012', 'password-too-common'],
    ['aaaaaaaaaaaa', 'password-too-common'],
    ['drowssapdrowssap', 'password-too-common'],
    ['iloveyouiloveyou', 'password-too-common'],
    ['welkom-HENDRIKS-2026', 'password-about-you'],
    ['iris.hendriks@wendakker.example', 'password-about-you'],
    ['zomer-iris-zon-en-zee', 'password-about-you'],
  ])('%s', (password, code) => {
    expect(passwordFault(password, iris)?.code).toBe(code);
  });

  it('may hold a short piece of a name, because every word does', () => {
    expect(passwordFault('kraan lantaarn wolk zeventien', { email: 'wo@x.example', name: 'Wo Li' })).toBeUndefined();
  });

  it('is weighed in a moment, however long and repetitive', () => {
    expect(passwordFault('ab1!'.repeat(50), iris)?.code ?? 'fine').toMatch(/./);
  });
});
