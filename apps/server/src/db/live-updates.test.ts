import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { announce, type LiveUpdate, openLiveUpdates } from './live-updates.js';

describeOnEveryEngine('live updates', (given) => {
  const hearing = async () => {
    const team = { coopId: (await given.coop()).id, teamId: given.deps.newId() };
    const heard: LiveUpdate[] = [];
    const stop = given.deps.live.subscribe(team, (update) => heard.push(update));
    const tell = (type: string, rollBack = false) =>
      given.deps.db.asCoop(team.coopId, async (tx) => {
        await announce(tx, { ...team, type });
        if (rollBack) throw new Error('never mind');
      });
    return { team, heard, stop, tell };
  };

  it('reach those who listen to the team, once the transaction is committed', async () => {
    const { team, heard, tell } = await hearing();
    const other = await hearing();
    await tell('visit.changed');
    await expect.poll(() => heard).toEqual([{ ...team, type: 'visit.changed' }]);
    expect(other.heard).toEqual([]);
  });

  it('are not told of what was rolled back', async () => {
    const { heard, tell } = await hearing();
    await tell('lost', true).catch(() => {});
    await tell('kept');
    await expect.poll(() => heard.map(({ type }) => type)).toEqual(['kept']);
  });

  it('reach every server process', async () => {
    const { team, heard, tell } = await hearing();
    const second = await openLiveUpdates(given.deps.db.engine);
    const alsoHeard: LiveUpdate[] = [];
    second.subscribe(team, (update) => alsoHeard.push(update));
    await tell('visit.changed');
    await expect.poll(() => [heard.length, alsoHeard.length]).toEqual([1, 1]);
    await second.close();
  });

  it('stop when told to', async () => {
    const { heard, stop, tell } = await hearing();
    const other = given.deps.live.subscribe({ coopId: 'elsewhere', teamId: 'elsewhere' }, () => {});
    stop();
    other();
    await tell('unheard');
    const again = await hearing();
    await again.tell('heard');
    await expect.poll(() => again.heard.length).toBe(1);
    expect(heard).toEqual([]);
  });
});
