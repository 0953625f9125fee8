import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';
import { StartError } from './start-error.js';

const complaint = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof StartError) return { message: error.message, exitCode: error.exitCode };
    throw error;
  }
  return undefined;
};

describe('the configuration', () => {
  it('has defaults for one’s own machine', () => {
    expect(readConfig({})).toMatchObject({
      port: 4100,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: '.kith/data',
      publicUrl: 'http://127.0.0.1:4100',
      demo: false,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc"; it must be a port from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000"; it must be a port from 0 to 65535.'],
    [{ KITH_DEMO: 'perhaps' }, 'KITH_DEMO is "perhaps"; it must be true or false.'],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent.',
    ],
  ])('names the variable, the value and what is accepted: %o', (environment, message) => {
    expect(complaint(environment as unknown as Record<string, string>)).toEqual({
      message,
      exitCode: 2,
    });
  });

  it.each([
    'mysql://kith:s3cret@localhost/kith',
    'mysql://kith:s3:c@ret@localhost/kith',
    'postgres:/kith:s3cret@localhost',
    'kith:s3cret@localhost',
    'mysql://localhost/kith?password=s3cret',
  ])('never shows a password: %s', (url) => {
    for (const name of ['DATABASE_URL', 'SMTP_URL']) {
      expect(complaint({ [name]: url })?.message).toMatch(new RegExp(`^${name} is `));
      expect(complaint({ [name]: url })?.message).not.toMatch(/s3|ret@/);
    }
  });

  it('reads origins with commas between them, as origins', () => {
    const { allowedOrigins } = readConfig({
      KITH_ALLOWED_ORIGINS: 'https://www.example.org/path, http://localhost:4101',
    });
    expect(allowedOrigins).toEqual(['https://www.example.org', 'http://localhost:4101']);
  });

  it('tells people an address they can open when the host is every address', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:4100');
    expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:4100');
  });
});
