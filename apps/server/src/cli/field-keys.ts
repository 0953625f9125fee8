import type { Deps } from '../deps.js';
import { coopOfSlug } from '../identity/coop-of-slug.js';
import { cellsByKey } from '../sealed/cells.sql.js';
import { type ListedKey, listKeys } from '../sealed/coop-keys.sql.js';
import { rotateKeys, rotateMasterKey } from '../sealed/rotate-keys.js';
import { sealAnew } from '../sealed/seal-anew.js';
import { sealedColumns } from '../sealed-columns.js';
import { StartError } from '../start-error.js';
import { optionsOf } from './arguments.js';
import type { Command } from './command.js';
import { inOneLine } from './with-coop.js';
import { withDeps } from './with-deps.js';

const coopOption = { coop: { type: 'string' } } as const;

export const listFieldKeys: Command = {
  usage: '[--coop SLUG]',
  summary: 'List the keys that notes and the like are sealed with, and how much each has sealed',
  async run(call) {
    const how = { name: 'keys list', usage: '[--coop SLUG]' };
    const { values } = optionsOf(call.args, coopOption, how);
    await withDeps(call, async (deps) => {
      const coopId = await coopNamed(deps, values.coop);
      const keys = await deps.db.asOwnerOfSchema((tx) => listKeys(tx, coopId));
      if (keys.length === 0) call.say('Nothing was sealed yet, so there is no key.');
      const cells = await countsOf(deps, keys);
      for (const key of keys) call.say(lineOf(key, cells.get(key.id) ?? 0));
    });
  },
};

const rotateUsage = '[--coop SLUG | --master]';

export const rotateFieldKeys: Command = {
  usage: rotateUsage,
  summary:
    'Seal notes and the like anew under new keys while the server runs; with --master, wrap the keys under the first master key',
  async run(call) {
    const options = { ...coopOption, master: { type: 'boolean' } } as const;
    const how = { name: 'keys rotate', usage: rotateUsage };
    const { values } = optionsOf(call.args, options, how);
    if (values.coop !== undefined && values.master) {
      throw new StartError('The master key is that of all co-ops: leave out --coop.', 2);
    }
    await withDeps(call, async (deps) => {
      if (deps.sealer.masterKeys.current === undefined) {
        throw new StartError('There is no master key: set KITH_FIELD_KEY or KITH_FIELD_KEY_FILE.');
      }
      const work = values.master ? rotateMaster(deps) : rotateCoops(deps, values.coop);
      for (const line of await work.catch(inOneLine)) call.say(line);
    });
  },
};

async function rotateCoops(deps: Deps, slug: string | undefined): Promise<string[]> {
  const coopId = await coopNamed(deps, slug);
  const count = await rotateKeys(deps, sealAnew(sealedColumns), { coopId });
  if (count === 0) return ['Nothing was sealed yet, so there is no key to rotate.'];
  return [
    `${count === 1 ? '1 co-op has a new key' : `${count} co-ops have new keys`}. What older ones sealed is sealed anew while the server runs.`,
    'kith keys list shows how much is left.',
  ];
}

async function rotateMaster(deps: Deps): Promise<string[]> {
  const { current, ids } = deps.sealer.masterKeys;
  const count = await rotateMasterKey(deps);
  const done = count === 1 ? '1 key was' : `${count} keys were`;
  const before = ids.filter((id) => id !== current?.id);
  return [
    `${done} wrapped anew by the master key ${current?.id}.`,
    before.length === 0
      ? 'To change the master key, give the new one before the old one, and do this again.'
      : `No database but an old backup needs ${before.join(', ')} any more.`,
  ];
}

const coopNamed = (deps: Deps, slug: string | undefined) =>
  slug === undefined ? undefined : coopOfSlug(deps, slug);

async function countsOf({ db }: Deps, keys: readonly ListedKey[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const coopId of new Set(keys.map((key) => key.coopId))) {
    const found = await db.asOwnerOfSchema((tx) => cellsByKey(tx, sealedColumns, coopId));
    for (const [id, cells] of found) counts.set(id, cells);
  }
  return counts;
}

function lineOf(key: ListedKey, cells: number): string {
  const { slug, id, wrappedBy, madeAt, closedAt, retiredAt } = key;
  const state = retiredAt ? 'retired' : closedAt ? 'opens only' : 'seals';
  const since = (retiredAt ?? closedAt ?? madeAt).toString().slice(0, 10);
  return `${slug}  ${id}  ${state} since ${since}, sealed ${cells}, under master key ${wrappedBy}`;
}
