import { describe, expect, it } from 'vitest';
import type { Relationship } from '../access/words.js';
import {
  type AttendanceQuestion,
  attendanceSide,
  mayRecordAttendance,
  type SaidAttendance,
  type WrittenAttendance,
} from './attendance.js';
import { type AttendanceToTell, attendanceSentence } from './attendance-sentence.js';

const visit = { startsAt: '2026-08-03T07:30:00Z', endsAt: '2026-08-03T08:15:00Z' };
const late = '2026-08-03T09:00:00Z';
const sams = { status: 'accepted', personId: 'sam' } as const;

const did = (personId: string | null): SaidAttendance => ({ happened: 'done', personId });
const missed: SaidAttendance = { happened: 'missed', personId: null };
const came = (personId: string): SaidAttendance => ({ happened: 'no_access', personId });

type Speaker = Pick<AttendanceQuestion, 'personId' | 'relationship' | 'scope'>;
const carer = (personId: string): Speaker => ({
  personId,
  relationship: 'support_worker',
  scope: 'own',
});
const other = (personId: string, relationship: Relationship): Speaker => ({
  personId,
  relationship,
  scope: 'all',
});
const edie = other('edie', 'owner');
const gwen = other('gwen', 'coach');

const code = (who: Speaker, more: Partial<AttendanceQuestion> = {}) =>
  mayRecordAttendance({ slot: sams, visit, now: late, ...who, ...more }).reason.code;

const byBea: WrittenAttendance = { ...did('bea'), side: 'giver', saidBy: 'bea' };
const byEdie: WrittenAttendance = { ...missed, side: 'receiver', saidBy: 'edie' };

describe('writing down what happened at a visit', () => {
  it('is for visits that have started and were not cancelled', () => {
    expect(code(edie, { said: missed })).toBe('may_record_attendance');
    expect(code(edie, { said: missed, now: '2026-08-03T07:29:59Z' })).toBe('visit_not_started');
    expect(code(edie, { said: missed, visit: { ...visit, cancelled: true } })).toBe(
      'visit_cancelled',
    );
  });

  it('is for a carer to do of themselves, whoever was to come', () => {
    expect(code(carer('bea'), { said: did('bea') })).toBe('may_record_attendance');
    expect(code(carer('bea'), { said: came('bea') })).toBe('may_record_attendance');
    expect(code(carer('sam'), { said: missed })).toBe('may_record_attendance');
    expect(code(carer('bea'), { said: did('sam') })).toBe('attendance_of_others');
    expect(code(carer('bea'), { said: did(null) })).toBe('attendance_of_others');
    expect(code(carer('bea'), { said: missed })).toBe('attendance_of_others');
    expect(code(carer('bea'), { said: missed, slot: { status: 'open' } })).toBe(
      'attendance_of_others',
    );
  });

  it('is for the Owner and a coach to do of anybody', () => {
    for (const who of [edie, gwen]) {
      for (const said of [did('bea'), did(null), missed, came('sam')]) {
        expect(code(who, { said })).toBe('may_record_attendance');
      }
    }
  });

  it('is never for whoever did the visit to do in the name of somebody else', () => {
    expect(code(edie, { said: did('rhys'), writtenBy: 'rhys' })).toBe('attendance_of_ones_own');
    expect(code(edie, { said: did('sam'), writtenBy: 'rhys' })).toBe('may_record_attendance');
  });

  it('is of the giver, of the receiver or of those who coordinate', () => {
    expect(attendanceSide(carer('sam'), did('sam'))).toBe('giver');
    expect(attendanceSide(edie, did('sam'))).toBe('receiver');
    expect(attendanceSide(gwen, missed)).toBe('coordination');
    // A representative who did the visit speaks as whoever did it.
    expect(attendanceSide(other('rhys', 'legal_representative'), did('rhys'))).toBe('giver');
  });
});

describe('putting right what is written', () => {
  it('is for a carer only where it is their own word', () => {
    expect(code(carer('bea'), { written: byBea, said: came('bea') })).toBe(
      'may_correct_attendance',
    );
    expect(code(carer('sam'), { written: byBea, said: did('sam') })).toBe('attendance_settled');
    expect(code(carer('sam'), { written: byEdie, said: did('sam') })).toBe('attendance_settled');
    expect(
      code(other('rhys', 'legal_representative'), { written: byEdie, said: did('rhys') }),
    ).toBe('attendance_settled');
  });

  it('is for a carer who came where another has said that they did not', () => {
    const written: WrittenAttendance = { ...missed, side: 'giver', saidBy: 'sam' };
    expect(code(carer('bea'), { written, said: did('bea') })).toBe('may_correct_attendance');
  });

  it('is for the Owner and a coach, and says something new or says it from the other side', () => {
    expect(code(edie, { written: byBea, said: missed })).toBe('may_correct_attendance');
    expect(code(edie, { written: byBea, said: did('bea') })).toBe('may_correct_attendance');
    expect(code(gwen, { written: byEdie, said: did('sam') })).toBe('may_correct_attendance');
    expect(code(edie, { written: byEdie, said: missed })).toBe('attendance_repeated');
  });
});

describe('what is written about a visit', () => {
  const named = (name: string) => ({ name, isReader: false });
  const you = { name: 'Sam', isReader: true };
  const told: AttendanceToTell = {
    happened: 'done',
    by: named('Bea'),
    expected: you,
    saidBy: named('Edie'),
    writtenBy: named('Gwen'),
    method: 'phone',
    saidAt: '2026-08-03T23:30:00Z',
    corrects: true,
  };
  const say = (change: Partial<AttendanceToTell>, language: 'en' | 'cy' = 'en') =>
    attendanceSentence({ ...told, ...change }, language, 'Europe/London', '2026-09-01');

  it('is told with who did it, whose word it is and who wrote it down', () => {
    expect(say({})).toBe(
      'Bea did this visit in place of you. Edie said so on 4 August. Gwen wrote it down, by telephone. This puts right what was written before.',
    );
    expect(say({}, 'cy')).toBe(
      "Bea wnaeth yr ymweliad hwn yn lle chi. Edie ddywedodd hyn ar 4 Awst. Gwen ysgrifennodd hynny i lawr, dros y ffôn. Mae hyn yn cywiro'r hyn a ysgrifennwyd cynt.",
    );
  });

  it('is told to whoever it is about as "you"', () => {
    const own = { corrects: false, writtenBy: undefined, saidBy: you };
    expect(say({ ...own, by: you, expected: undefined })).toBe(
      'You did this visit. You said so on 4 August.',
    );
    expect(say({ ...own, happened: 'missed', by: undefined })).toBe(
      'You did not come, and nobody came instead. You said so on 4 August.',
    );
    expect(say({ ...own, happened: 'no_access', by: you }, 'cy')).toBe(
      'Daethoch chi, ond doedd dim modd gwneud yr ymweliad. Chi ddywedodd hyn ar 4 Awst.',
    );
  });

  it('is whole sentences whoever may be named, in both languages', () => {
    for (const language of ['en', 'cy'] as const) {
      for (const happened of ['done', 'missed', 'no_access'] as const) {
        for (const who of [undefined, you, named('Bea'), { name: undefined, isReader: false }]) {
          const people = { by: who, expected: who, saidBy: who ?? named('Edie'), writtenBy: who };
          const sentence = say({ happened, ...people }, language);
          expect(sentence).toMatch(/^(\p{Lu}[^.]+\.( |$))+$/u);
          expect(sentence).not.toMatch(/undefined|null|_/);
        }
      }
    }
  });
});
