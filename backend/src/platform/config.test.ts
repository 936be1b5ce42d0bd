import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigMistakes, loadConfig } from './config.js';

const mistakesIn = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigMistakes ? error.mistakes : [String(error)];
  }
};

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true, redisUrl: undefined });
  });

  it('lists every mistake at once, by name', () => {
    const mistakes = mistakesIn({ PORT: 'many', DATABASE_URL: 'mysql://x', REDIS_URL: 'no', LOG_LEVEL: 'loud' });
    expect(mistakes.map((line) => line.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'REDIS_URL', 'LOG_LEVEL']);
  });

  it('refuses the demo world and crash points in production', () => {
    expect(mistakesIn({ NODE_ENV: 'production', DEMO: '1', CRASH_AT: 'x' })).toHaveLength(2);
    expect(loadConfig({ NODE_ENV: 'production' }).demo).toBe(false);
  });

  it('reads a secret from a file, and says when it cannot', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'url');
    writeFileSync(file, 'postgres://user:secret@db/defport\n');
    expect(loadConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://user:secret@db/defport');
    expect(mistakesIn({ SMTP_URL_FILE: '/nowhere' })).toEqual(['SMTP_URL_FILE: cannot read /nowhere']);
  });
});
