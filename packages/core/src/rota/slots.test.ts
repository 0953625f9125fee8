import { describe, expect, it } from 'vitest';
import { rotaSentence } from './sentence.js';
import {
  mayAccept,
  mayMarkDone,
  mayRelease,
  type SlotEvent,
  type SlotState,
  slotPermissions,
  slotRefusals,
  transition,
} from './slots.js';
import { overlaps } from './spans.js';

const visit = { startsAt: '2026-08-03T07:30:00Z', endsAt: '2026-08-03T08:15:00Z' };
const before = '2026-08-03T07:29:59Z';
const during = '2026-08-03T07:30:00Z';

const open: SlotState = { status: 'open' };
const sams: SlotState = { status: 'accepted', personId: 'sam' };
const beas: SlotState = { status: 'accepted', personId: 'bea' };
const done: SlotState = { status: 'done', personId: 'sam' };

const ask = { visit, personId: 'sam', now: before };
const cancelled = { ...visit, cancelled: true };

describe('a slot', () => {
  const events = {
    accept: { ...ask, type: 'accept' },
    release: { ...ask, type: 'release' },
    done: { ...ask, type: 'mark_done', now: during },
  } satisfies Record<string, SlotEvent>;

  it('goes from open to accepted to done', () => {
    expect(transition(open, events.accept)).toEqual({ ok: true, state: sams });
    expect(transition(sams, events.done)).toEqual({ ok: true, state: done });
  });

  it('opens again when it is given back', () => {
    expect(transition(sams, events.release)).toEqual({ ok: true, state: open });
  });

  it('stays as it was, and says why, when it may not change', () => {
    expect(transition(beas, events.accept)).toEqual({ ok: false, refusal: 'slot_taken' });
    expect(transition(open, events.release)).toEqual({ ok: false, refusal: 'slot_not_taken' });
    expect(transition(done, events.done)).toEqual({ ok: false, refusal: 'slot_already_done' });
  });
});

describe('taking a visit', () => {
  const code = (changes: Partial<Parameters<typeof mayAccept>[0]>) =>
    mayAccept({ ...ask, slot: open, ...changes }).reason.code;

  it('is for an open slot, until the visit starts', () => {
    expect(mayAccept({ ...ask, slot: open })).toEqual({
      allowed: true,
      reason: { code: 'may_accept' },
    });
    expect(code({ now: during })).toBe('visit_already_started');
  });

  it('is not for a slot that somebody has, or that is done or cancelled', () => {
    expect(code({ slot: beas })).toBe('slot_taken');
    expect(code({ slot: sams })).toBe('slot_already_yours');
    expect(code({ slot: done })).toBe('slot_already_done');
    expect(code({ visit: cancelled })).toBe('visit_cancelled');
  });

  it('is not for someone who is elsewhere at that time, and is for someone who is just done', () => {
    const lunch = { startsAt: visit.endsAt, endsAt: '2026-08-03T09:00:00Z' };
    const clash = { startsAt: '2026-08-03T08:14:00Z', endsAt: '2026-08-03T09:00:00Z' };
    expect(code({ otherVisits: [lunch] })).toBe('may_accept');
    expect(code({ otherVisits: [lunch, clash] })).toBe('visit_overlaps');
  });

  it('is not for someone who may not take visits in this team', () => {
    expect(code({ allowedToAccept: false })).toBe('visits_not_open');
  });
});

describe('giving a visit back', () => {
  const code = (changes: Partial<Parameters<typeof mayRelease>[0]>) =>
    mayRelease({ ...ask, slot: sams, ...changes }).reason.code;

  it('is for the person who has it, also when it is told late', () => {
    expect(code({})).toBe('may_release');
    expect(code({ now: during })).toBe('may_release_late');
    expect(code({ slot: beas })).toBe('slot_not_yours');
    expect(code({ slot: done })).toBe('slot_already_done');
    expect(code({ slot: { status: 'missed' } })).toBe('attendance_recorded');
    expect(code({ visit: cancelled })).toBe('visit_cancelled');
  });
});

describe('saying that a visit is done', () => {
  const code = (changes: Partial<Parameters<typeof mayMarkDone>[0]>) =>
    mayMarkDone({ ...ask, now: during, slot: sams, ...changes }).reason.code;

  it('is for the person who has it, from its start', () => {
    expect(code({})).toBe('may_mark_done');
    expect(code({ now: before })).toBe('visit_not_started');
    expect(code({ slot: beas })).toBe('slot_not_yours');
    expect(code({ slot: open })).toBe('slot_not_taken');
    expect(code({ visit: cancelled })).toBe('visit_cancelled');
  });
});

describe('two spans of time', () => {
  const span = (from: string, to: string) => ({
    startsAt: `2026-08-03T${from}:00Z`,
    endsAt: `2026-08-03T${to}:00Z`,
  });

  it('overlap when they share a moment, whichever is named first', () => {
    const long = span('08:00', '10:00');
    for (const other of [span('09:59', '11:00'), span('08:30', '09:00'), long]) {
      expect([overlaps(long, other), overlaps(other, long)]).toEqual([true, true]);
    }
  });

  it('are the same whether their moments are told as text or in milliseconds', () => {
    const inNumbers = {
      startsAt: Date.parse(visit.startsAt),
      endsAt: Date.parse(visit.endsAt),
    };
    const next = { startsAt: visit.endsAt, endsAt: '2026-08-03T09:00:00Z' };
    for (const told of [visit, inNumbers]) {
      expect(overlaps(told, inNumbers)).toBe(true);
      expect([overlaps(told, next), overlaps(next, told)]).toEqual([false, false]);
    }
  });

  it('do not overlap when one ends as the other begins', () => {
    const [first, second] = [span('08:00', '09:00'), span('09:00', '10:00')];
    expect([overlaps(first, second), overlaps(second, first)]).toEqual([false, false]);
  });
});

describe('the sentences of the rota', () => {
  const codes = [...slotPermissions, ...slotRefusals, 'person_not_free'] as const;

  it('say every reason by its own words, to every reader, in both languages', () => {
    for (const language of ['en', 'cy'] as const) {
      for (const viewer of ['owner', 'self', 'other'] as const) {
        for (const people of [{}, { subject: { name: 'Sam' }, holder: { name: 'Bea' } }]) {
          const sentences = codes.map((code) => rotaSentence({ code }, viewer, language, people));
          expect(new Set(sentences).size).toBe(codes.length);
          for (const sentence of sentences) {
            expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
            expect(sentence).not.toMatch(/undefined|null|_/);
          }
        }
      }
    }
  });

  it('tell a person apart from those who read about them', () => {
    const reason = { code: 'visit_overlaps' } as const;
    const people = { subject: { name: 'Sam' } };
    expect(rotaSentence(reason, 'self', 'en', people)).toBe(
      'You already have another visit at that time.',
    );
    expect(rotaSentence(reason, 'owner', 'en', people)).toBe(
      'Sam already has another visit at that time.',
    );
  });
});
