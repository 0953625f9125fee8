import { describe, expect, it } from 'vitest';
import { eventTypes } from './event-types.js';
import { mayUndo, rightToUndo, type SinceThen, undoCodes, undoSentence } from './undo.js';

const codeOf = (
  type: Parameters<typeof mayUndo>[0]['type'],
  sinceThen: SinceThen = 'stands',
  hasRight = true,
) => mayUndo({ type, sinceThen, hasRight }).code;

describe('what was written down for somebody', () => {
  it('can be undone while it stands, where it can be put back as it was', () => {
    expect(mayUndo({ type: 'grant.allowed', sinceThen: 'stands', hasRight: true })).toEqual({
      allowed: true,
      code: 'may_undo',
    });
    expect(codeOf('grant.allowed', 'changed')).toBe('changed_since');
    expect(codeOf('slot.accepted', 'begun')).toBe('visit_begun');
    expect(codeOf('member.left')).toBe('place_ended');
    expect(codeOf('slot.done')).toBe('part_of_the_record');
    const weekly = { weekly: true, sinceThen: 'stands', hasRight: true } as const;
    expect(mayUndo({ type: 'visit.arranged', ...weekly }).allowed).toBe(false);
  });

  it('can be undone by whoever may do today what puts it back', () => {
    expect(rightToUndo('slot.accepted')).toBe('accept_visits');
    expect(rightToUndo('invitation.sent')).toBeUndefined();
    expect(codeOf('slot.accepted', 'stands', false)).toBe('no_right');
    expect(codeOf('slot.accepted', 'changed', false)).toBe('changed_since');
    expect(codeOf('slot.done', 'stands', false)).toBe('part_of_the_record');
  });

  it('says of everything that can be why or why not, each in its own words', () => {
    const codes = eventTypes.flatMap((type) =>
      (['stands', 'changed', 'begun'] as const).map((sinceThen) => codeOf(type, sinceThen)),
    );
    expect(new Set([...codes, 'many_visits', 'no_right'])).toEqual(new Set(undoCodes));
    for (const language of ['en', 'cy'] as const) {
      const said = undoCodes.map((code) => undoSentence(code, language));
      expect(new Set(said).size).toBe(undoCodes.length);
    }
  });
});
