import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startService } from './service.mjs';

describe('a service of npm start', () => {
  let folder = '';
  const script = (/** @type {string} */ text) => {
    const file = join(folder, 'service.mjs');
    writeFileSync(file, text);
    return file;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kith-service-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is waited for until it says it is ready, and stops when asked', async () => {
    const service = await startService(
      script(`process.on('SIGTERM', () => process.exit(0));
        setInterval(() => {}, 1000);
        process.send({ ready: true });`),
      [],
      process.env,
    );
    await service.stop();
    expect(await service.ended).toMatchObject({ code: 0 });
  });

  it('that refuses to start passes on its own line and exit code', async () => {
    const refusal = startService(
      script(`console.error('The data folder is in use by another process.'); process.exit(3);`),
      [],
      process.env,
    );
    await expect(refusal).rejects.toMatchObject({
      message: 'The data folder is in use by another process.',
      exitCode: 3,
    });
  });
});
