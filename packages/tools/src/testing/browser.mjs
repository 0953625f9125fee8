import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture, npm } from '../child.mjs';
import { PlainError } from '../plain-error.mjs';
import { kithFolder } from '../repository.mjs';
import { aptInstall, canUseApt } from './apt.mjs';
import { which } from './which.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A browser inside an npm package, for where nothing can be installed. Later ones need Node 22. */
const carried = '@sparticuz/chromium@147.0.0';

/**
 * The environment in which a browser is found: CHROME_PATH, and what that browser needs to run.
 *
 * @param {(text: string) => void} say
 * @returns {Promise<Record<string, string>>}
 */
export async function browser(say) {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return { CHROME_PATH: given };
    throw new PlainError(
      `CHROME_PATH is "${given}"; there is no such file. Give the path of a Chromium.`,
    );
  }
  const found = installed();
  if (found) return { CHROME_PATH: found };
  if (canUseApt()) {
    say('installing the chromium package');
    if (await aptInstall(['chromium'])) {
      const path = installed();
      if (path) return { CHROME_PATH: path };
    }
  }
  say(`fetching a browser from npm (${carried})`);
  return await carriedBrowser();
}

function installed() {
  return which(names) ?? usual.find((path) => existsSync(path));
}

async function carriedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      'No browser was found. Install Chrome or Chromium, or set CHROME_PATH to one.',
    );
  }
  const folder = join(kithFolder, 'browser');
  const module = join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(module)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const { program, words } = npm();
    const { code } = await capture(
      program,
      [...words, 'install', '--no-audit', '--no-fund', carried],
      {
        cwd: folder,
      },
    );
    if (code !== 0) {
      throw new PlainError(
        'No browser was found and none could be fetched. Install Chromium or set CHROME_PATH.',
      );
    }
  }
  // With this it unpacks the libraries it carries too, for machines that lack them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import(pathToFileURL(module).href);
  const path = await chromium.executablePath();
  const lacks = (await capture('ldd', [path])).output.includes('not found');
  return lacks
    ? { CHROME_PATH: path, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '' }
    : { CHROME_PATH: path };
}
