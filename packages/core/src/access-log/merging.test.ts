import { describe, expect, it } from 'vitest';
import { type KeptLook, mergeLooks } from './merging.js';

const look: KeptLook = {
  number: 1,
  actorId: 'sam',
  kind: 'rota',
  about: ['edie'],
  allowedBy: 'see_rota',
  allowedBecause: { code: 'usual', relationship: 'support_worker' },
  asPersonId: null,
  day: '2026-08-03',
  at: [1],
  through: ['session'],
};

describe('what is told in one sentence', () => {
  it('is what one person looked at of one kind on one day, whoever was on it and wherever it was read', () => {
    const wider: Partial<KeptLook> = {
      number: 4,
      about: ['edie', 'jo'],
      at: [1, 9],
      through: ['embed_session'],
    };
    expect(mergeLooks([{ ...look, ...wider }, look])).toEqual([
      { ...look, ...wider, through: ['embed_session', 'session'] },
    ]);
  });

  it('is never of two people, kinds, days, reasons, or of two who are talked with, the newest first', () => {
    const others: Array<Partial<KeptLook>> = [
      { day: '2026-08-02', number: 9 },
      { actorId: 'jo', number: 2 },
      { kind: 'notes', number: 3 },
      { allowedBecause: { code: 'during_visit', relationship: 'support_worker' }, number: 4 },
      { asPersonId: 'jo', number: 5 },
      { kind: 'profile', number: 6 },
      { kind: 'profile', about: ['jo'], number: 7 },
    ];
    const numbers = mergeLooks([look, ...others.map((other) => ({ ...look, ...other }))]).map(
      ({ number }) => number,
    );
    expect(numbers).toEqual([7, 6, 5, 4, 3, 2, 1, 9]);
  });
});
