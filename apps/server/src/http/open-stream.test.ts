import { beforeEach, describe, expect, it } from 'vitest';
import { Clock } from '../testing/clock.js';
import { OpenStream, reconnectAfter } from './open-stream.js';

const teamId = '0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e';
const event = (type: string, id = '') => `${id}event: ${type}\ndata: {"teamId":"${teamId}"}\n\n`;

describe('an open event stream', () => {
  let clock: Clock;
  let written: string[];
  let take: () => Promise<void>;
  let cutOffs: number;
  let stream: OpenStream;

  beforeEach(() => {
    clock = new Clock();
    written = [];
    cutOffs = 0;
    let taken = () => {};
    take = async () => {
      taken();
      await new Promise(setImmediate);
    };
    stream = new OpenStream({
      session: 'a session',
      whoNow: () => Promise.reject(new Error('Nobody asks here.')),
      teamId,
      write(text) {
        written.push(text);
        return new Promise<void>((resolve) => {
          taken = resolve;
        });
      },
      now: () => clock.now(),
      comeBackAfter: () => 1_500,
      cutOff: () => (cutOffs += 1),
    });
    stream.begin();
  });

  it('says first that it listens, and when to come back should it end', () => {
    expect(written).toEqual([': listening\nretry: 1500\n\n']);
  });

  it('gives a sign of life that says it again', async () => {
    await take();
    stream.tell({ types: [] });
    expect(written.slice(1)).toEqual([': still here\nretry: 1500\n\n']);
  });

  it('tells a slow reader each kind of change once, as soon as they read on', async () => {
    for (let times = 0; times < 1_000; times += 1) {
      stream.tell({ types: ['rota.changed'] });
      stream.tell({ types: ['members.changed', 'rota.changed'] });
    }
    expect(written).toHaveLength(1);
    await take();
    expect(written.slice(1)).toEqual([event('rota.changed') + event('members.changed')]);
  });

  it('cuts off whoever has taken nothing for as long as a sign of life takes', async () => {
    clock.advance({ seconds: 24 });
    stream.tell({ types: ['rota.changed'] });
    expect(cutOffs).toBe(0);
    clock.advance({ seconds: 1 });
    stream.tell({ types: [] });
    await stream.ended;
    expect([cutOffs, written.length]).toEqual([1, 1]);
  });

  it('gives the last of what is told together the number up to which all is told', async () => {
    await take();
    stream.tell({ types: ['rota.changed', 'members.changed'], upTo: 7 });
    expect(written.slice(1)).toEqual([event('rota.changed') + event('members.changed', 'id: 7\n')]);
  });

  it('tells whoever comes back what changed, and that nothing else did', async () => {
    stream.resume({ types: ['rota.changed'], upTo: 9 });
    await take();
    expect(written.slice(1)).toEqual([event('rota.changed') + event('resumed', 'id: 9\n')]);
  });

  it('asks readers to come back spread out, the more of them the longer', () => {
    const of = (streams: number) => Array.from({ length: 500 }, () => reconnectAfter(streams));
    const [few, many] = [of(10), of(4_000)];
    expect(Math.min(...few, ...many)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...few)).toBeLessThanOrEqual(3_000);
    expect(Math.max(...many)).toBeGreaterThan(15_000);
    expect(Math.max(...many)).toBeLessThanOrEqual(21_000);
  });
});
