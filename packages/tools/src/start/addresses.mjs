import { addressOf } from './settings.mjs';

/**
 * What a person can open now, one address a line.
 *
 * @param {import('./settings.mjs').Settings} settings
 */
export function addressesOf({ host, port }) {
  const places = [
    ['Co-op site', addressOf(host, port + 1)],
    ['Council site', addressOf(host, port + 2)],
    ['API documentation', `${addressOf(host, port)}/docs`],
    ['Storybook', addressOf(host, port + 3)],
  ];
  const lines = places.map(([name, address]) => `  ${String(name).padEnd(19)}${address}`);
  return ['Kith is running. Open one of these:', '', ...lines, '', 'Ctrl-C stops everything.'].join(
    '\n',
  );
}
