import { expectAccessible, expectNoSidewaysScroll, visit } from './browser';

const screens = [
  { width: 1440, theme: 'light', language: 'nl' },
  { width: 1440, theme: 'dark', language: 'en' },
  { width: 390, theme: 'light', language: 'en' },
  { width: 320, theme: 'dark', language: 'nl' },
] as const;

test.each(screens)('the home page at $width px, $theme, $language', async (screen) => {
  const { page, end } = await visit(screen);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(screen.language);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await end();
});

test('a page that breaks the content security policy or reports an error is noticed', async () => {
  const { page, end } = await visit();
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
  });
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  await expect(end()).rejects.toThrow(/security policy: script-src/);
});
