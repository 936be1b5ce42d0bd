import { browserOf } from './browser.rules.js';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0';

describe('the browser of a session, in words', () => {
  it.each([
    [`${windows} Safari/537.36`, 'Chrome, Windows'],
    [`${windows} Safari/537.36 Edg/141.0.0.0`, 'Edge, Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
      'Safari, macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1',
      'Chrome, iPhone',
    ],
    ['curl/8.5.0', 'curl'],
    ['Firefox/145.0', 'Firefox'],
    [`${' '.repeat(500)}Firefox/145.0`, ''],
    ['<script>alert(1)</script>', ''],
    ['', ''],
    [undefined, ''],
  ])('%s', (agent, words) => {
    expect(browserOf(agent)).toBe(words);
  });
});
