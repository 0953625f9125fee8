import { resolve } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { tryPort } from '../ports.mjs';
import { root } from '../repository.mjs';

const first = 4100;

/** What each of the four servers in a row is, by its distance from PORT. */
export const sites = ['the Kith server', 'the co-op site', 'the council site', 'Storybook'];

const lastFirst = 65_535 - (sites.length - 1);

/**
 * @typedef {{ host: string, port: number, dataFolder: string, openData: string }} Settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function settingsFrom(env) {
  return {
    host: hostFrom(env.HOST),
    port: portFrom(env.PORT),
    dataFolder: resolve(root, env.KITH_DATA_DIR || '.kith/data'),
    openData: resolve(root, env.KITH_OPEN_DATA_DIR || '../shared/ocds/real'),
  };
}

/** @param {string | undefined} value */
function portFrom(value) {
  if (value === undefined || value === '') return first;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= lastFirst) return port;
  throw new PlainError(
    `PORT is "${value}"; it must be a whole number from 1 to ${lastFirst}, because the three ports after it are used too.`,
    2,
  );
}

/** @param {string | undefined} value */
function hostFrom(value) {
  if (value === undefined || value === '') return '127.0.0.1';
  if (/^[\w.:-]+$/.test(value)) return value;
  throw new PlainError(
    `HOST is "${value}"; it must be a host name or an IP address, such as 127.0.0.1.`,
    2,
  );
}

/**
 * Refuses before anything is started when one of the four ports cannot be had.
 *
 * @param {Settings} settings
 */
export async function requirePorts({ host, port }) {
  for (const [distance, site] of sites.entries()) {
    const found = await tryPort(port + distance, host);
    if (found.code !== undefined)
      throw new PlainError(refusal(found.code, port + distance, host, site));
  }
}

/**
 * @param {string} code
 * @param {number} port
 * @param {string} host
 * @param {string} site
 */
function refusal(code, port, host, site) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} for ${site} is already in use. Stop what uses it, or set PORT to another number.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} for ${site} may not be used by this account. Set PORT to a number above 1023.`;
  }
  return `HOST is "${host}", where ${site} cannot listen (${code}). Set HOST to an address of this machine.`;
}

/**
 * The address to open in a browser.
 *
 * @param {string} host
 * @param {number} port
 */
export function addressOf(host, port) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
