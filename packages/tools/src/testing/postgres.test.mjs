import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postgres } from './postgres.mjs';

/** @param {string} url */
function answers(url) {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = createConnection(Number(port), hostname);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe('a PostgreSQL for tests', () => {
  const { TEST_DATABASE_URL: given, TMPDIR: usual } = process.env;
  let folder = '';

  beforeEach(() => {
    delete process.env.TEST_DATABASE_URL;
    folder = mkdtempSync(join(tmpdir(), 'kith-cluster-'));
    // As root the cluster belongs to another account, which must be able to pass through.
    chmodSync(folder, 0o755);
    process.env.TMPDIR = folder;
  });

  afterEach(() => {
    if (given) process.env.TEST_DATABASE_URL = given;
    if (usual) process.env.TMPDIR = usual;
    else delete process.env.TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the one that was given, and is left alone', async () => {
    process.env.TEST_DATABASE_URL = 'postgres://someone@127.0.0.1:1/theirs';
    const found = await postgres(() => {});
    expect(found.url).toBe('postgres://someone@127.0.0.1:1/theirs');
    await found.stop();
  });

  it('is a throwaway one otherwise, of which nothing is left', async (context) => {
    const found = await postgres(() => {});
    if (!found.url) return context.skip(found.why ?? 'no PostgreSQL could be had');
    expect(await answers(found.url)).toBe(true);
    await found.stop();
    expect(await answers(found.url)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
