import { expect, it } from 'vitest';
import { masterKeysOf } from '../sealed/master-keys.js';
import { sealerOf } from '../sealed/sealer.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { memosOf } from '../testing/given-memos.js';
import { commandsOfServer } from './commands-of-server.js';

describeOnEveryEngine('the commands about the keys of what is sealed', (given) => {
  const { keep } = memosOf(given);
  const kith = async (name: string, args: string[] = [], deps = given.deps) => {
    const said: string[] = [];
    const call = { args, environment: {}, deps, say: (line: string) => void said.push(line) };
    await commandsOfServer[name]?.run(call);
    return said;
  };

  it('rotate the key of a co-op, or of all, and list which seals and which opens only', async () => {
    const sam = await given.person();
    const [coop] = await given.rows('coops', { id: sam.coopId });
    const slug = String(coop?.['slug']);
    const ofCoop = ['--coop', slug];
    expect(await kith('keys list', ofCoop)).toEqual([
      'Nothing was sealed yet, so there is no key.',
    ]);
    expect(await kith('keys rotate', ofCoop)).toEqual([
      'Nothing was sealed yet, so there is no key to rotate.',
    ]);
    await keep(given.actor(sam), 'Tea with two sugars.');
    expect((await kith('keys rotate', ofCoop))[0]).toMatch(/^1 co-op has a new key\. /);
    given.clock.advance({ hours: 24 });
    expect((await kith('keys rotate'))[0]).toMatch(/^1 co-op has a new key\. /);
    const line = (state: string) =>
      expect.stringMatching(
        `^${slug}  [0-9a-f-]{36}  ${state}, sealed 0, under master key [0-9a-f]{16}$`,
      );
    expect(await kith('keys list', ofCoop)).toEqual([
      line('opens only since 2026-08-03'),
      line('opens only since 2026-08-04'),
      line('seals since 2026-08-04'),
    ]);
    await given.workOff();
    expect((await kith('keys list')).slice(0, 2)).toEqual([
      line('retired since 2026-08-04'),
      line('retired since 2026-08-04'),
    ]);
    expect(await given.rows('queue')).toEqual([]);
  });

  it('say so where there is no other master key, or none at all', async () => {
    expect((await kith('keys rotate', ['--master'])).join(' ')).toMatch(
      /^0 keys were wrapped anew .* give the new one before the old one/,
    );
    const withNone = { ...given.deps, sealer: sealerOf(given.deps, masterKeysOf([])) };
    await expect(kith('keys rotate', [], withNone)).rejects.toThrow(/no master key/);
    await expect(kith('keys rotate', ['--master', '--coop', 'larkmoor'])).rejects.toThrow(
      /leave out --coop/,
    );
  });
});
