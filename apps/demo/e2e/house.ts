import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { areFree, fourFreePorts } from './ports.js';

declare module 'vitest' {
  interface ProvidedContext {
    house: { kith: string; coop: string; council: string; storybook: string };
  }
}

const startCommand = fileURLToPath(
  new URL('../../../packages/tools/bin/start.mjs', import.meta.url),
);

/**
 * Runs `npm start` itself, on free ports and an empty data folder, and ends it afterwards. While
 * you work, KITH_HOUSE names the port of a house that is already running.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.KITH_HOUSE) {
    project.provide('house', addressesFrom(Number(process.env.KITH_HOUSE)));
    return async () => {};
  }
  const port = await fourFreePorts();
  const folder = mkdtempSync(join(tmpdir(), 'kith-house-'));
  const house = spawn(process.execPath, [startCommand], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      KITH_DATA_DIR: folder,
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await saysItRuns(house);
  project.provide('house', addressesFrom(port));

  return async () => {
    const ended = new Promise((resolve) => house.once('exit', resolve));
    house.kill('SIGTERM');
    await ended;
    if (!(await areFree(port))) throw new Error('npm start left something running behind it.');
    rmSync(folder, { recursive: true, force: true });
  };
}

function addressesFrom(port: number) {
  const at = (offset: number) => `http://127.0.0.1:${port + offset}`;
  return { kith: at(0), coop: at(1), council: at(2), storybook: at(3) };
}

function saysItRuns(house: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text.toString();
      if (said.includes('Kith is running')) resolve();
    };
    house.stdout?.on('data', hear);
    house.stderr?.on('data', hear);
    house.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}
