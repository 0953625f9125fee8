import { describe, expect, it } from 'vitest';
import { OpenStreams } from './open-streams.js';

const most = { ofPerson: 2, ofAddress: 3, inAll: 4 };
const listener = (personId: string, network: string) => ({
  personId,
  network,
  language: 'en' as const,
});

describe('open event streams', () => {
  it('are so many for one person, and one more when one has ended', () => {
    const streams = new OpenStreams(most);
    const leave = streams.enter(listener('sam', 'home'));
    streams.enter(listener('sam', 'work'));
    const another = () => streams.enter(listener('sam', 'bus'));
    expect(another).toThrow(expect.objectContaining({ code: 'too_many_requests', retryAfter: 30 }));
    leave();
    expect(another).not.toThrow();
  });

  it('are so many for one address', () => {
    const streams = new OpenStreams(most);
    for (const person of ['sam', 'ann', 'kim']) streams.enter(listener(person, 'office'));
    expect(() => streams.enter(listener('lee', 'office'))).toThrow(/Too many pages are open/);
    expect(() => streams.enter(listener('lee', 'home'))).not.toThrow();
  });

  it('are so many in all, and then the service is busy', () => {
    const streams = new OpenStreams(most);
    for (const n of [1, 2, 3, 4]) streams.enter(listener(`person ${n}`, `home ${n}`));
    const another = () => streams.enter(listener('lee', 'home'));
    expect(another).toThrow(expect.objectContaining({ code: 'service_unavailable' }));
  });

  it('forget whoever was refused, and whoever has left', () => {
    const streams = new OpenStreams(most);
    for (let times = 0; times < 20; times += 1) {
      const leaves = [
        streams.enter(listener('sam', 'home')),
        streams.enter(listener('sam', 'home')),
      ];
      expect(() => streams.enter(listener('sam', 'home'))).toThrow();
      for (const leave of leaves) leave();
    }
  });
});
