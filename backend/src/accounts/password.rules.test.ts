import { passwordFault } from './password.rules.js';

const iris = { email: 'iris.hendriks@wendakker.example', name: 'Iris Hendriks' };

describe('a password', () => {
  it.each([
    ['password1234', 'password-too-common'],
    ['een-lange-wachtzin', undefined],
    ['kraan lantaarn wolk zeventien', undefined],
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

  it.each([
    [{ email: 'kees.vandijk@x.example', name: 'Wo Li' }, 'kraan-vandijk-wolk-zeventien'],
    [{ email: 'a@x.example', name: 'Wo Kuipers' }, 'kraan-kuipers-wolk-zeventien'],
  ])('holds no part of the name or address of %j', (person, password) => {
    expect(passwordFault(password, person)?.detail.nl).toContain('Uw naam of e-mailadres');
    expect(passwordFault(password, person)?.detail.en).toContain('Your name or e-mail address');
  });

  it('that is known comes back with what to do', () => {
    expect(passwordFault('password1234', iris)?.detail.nl).toContain('vier of meer losse woorden');
    expect(passwordFault('password1234', iris)?.detail.en).toContain('four or more separate words');
  });

  it('may hold a short piece of a name, because every word does', () => {
    expect(passwordFault('kraan lantaarn wolk zeventien', { email: 'wo@x.example', name: 'Wo Li' })).toBeUndefined();
  });

  it('is weighed in a moment, however long and repetitive', () => {
    expect(passwordFault('ab1!'.repeat(50), iris)?.code ?? 'fine').toMatch(/./);
  });
});
