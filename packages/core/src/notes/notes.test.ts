import { describe, expect, it } from 'vitest';
import { type PlaceStanding, personAccess } from '../access/several-places.js';
import { type Relationship, relationships } from '../access/words.js';
import { mayReadNote, type NoteReader, noteReadingCodes } from './note-reading.js';
import { noteRights } from './note-rights.js';
import { type Readership, readershipKinds } from './readership.js';
import { type NamedReader, noteReadersSentence, noteReadingSentence } from './sentence.js';

const decided = { at: '2026-05-03T09:00:00Z', byPersonId: 'edie' };
const grant = (allowed: boolean) => ({ ...decided, allowed });

function somebody(
  relationship: Relationship,
  { personId = 'jo', ...more }: Partial<PlaceStanding> & { personId?: string } = {},
): NoteReader {
  const place = { relationship, membershipStatus: 'active', hats: [], ...more } as const;
  return { personId, standing: { places: [place] } };
}

const readerships: readonly Readership[] = [
  { kind: 'team' },
  { kind: 'hats', hats: ['profile_holder'] },
  { kind: 'people', personIds: ['jo'] },
  { kind: 'author_and_owner' },
];
const of = (readership: Readership) => ({ authorId: 'sam', readership });
const codes = (reader: NoteReader) =>
  readerships.map((readership) => mayReadNote(reader, of(readership)).code);
const kept = of({ kind: 'author_and_owner' });

describe('who reads a note', () => {
  it('has every way in which a note can be for people', () => {
    expect(readerships.map(({ kind }) => kind)).toEqual(readershipKinds);
  });

  it('is the Owner, whomever it is for, and whoever decides for them by law', () => {
    expect(codes(somebody('owner'))).toEqual(['owner', 'owner', 'owner', 'owner']);
    const byLaw = somebody('legal_representative', { legalAuthorities: ['health_and_welfare'] });
    expect(mayReadNote(byLaw, kept)).toEqual({ reads: true, code: 'acts_by_law' });
    const ofMoney = somebody('legal_representative', {
      legalAuthorities: ['property_and_affairs'],
    });
    expect(mayReadNote(ofMoney, kept).reads).toBe(false);
  });

  it('is for the whole team whoever can see the notes, and for some of them those who are meant', () => {
    const hat = { hats: ['profile_holder'] } as const;
    expect(codes(somebody('support_worker', hat))).toEqual([
      'in_team',
      'wears_hat',
      'named',
      'kept_to_author_and_owner',
    ]);
    expect(codes(somebody('support_worker', { personId: 'bea' }))).toEqual([
      'in_team',
      'wears_no_hat',
      'not_named',
      'kept_to_author_and_owner',
    ]);
  });

  it('is nobody who cannot see the notes, also where they are named or wear the hat', () => {
    const refused = {
      hats: ['profile_holder'],
      grants: { see_notes: grant(false) },
    } as const;
    const people = [
      somebody('support_worker', refused),
      somebody('family_or_friend', { hats: ['profile_holder'] }),
      somebody('volunteer', { hats: ['profile_holder'], grants: { see_notes: grant(true) } }),
      somebody('support_worker', { membershipStatus: 'paused', hats: ['profile_holder'] }),
      somebody('coach', { hats: ['profile_holder'] }),
      somebody('funder'),
    ];
    for (const each of people) expect(new Set(codes(each))).toEqual(new Set(['cannot_see_notes']));
  });

  it('is whoever the Owner shares the notes with', () => {
    const neighbour = somebody('family_or_friend', { grants: { see_notes: grant(true) } });
    expect(mayReadNote(neighbour, of({ kind: 'team' }))).toEqual({ reads: true, code: 'in_team' });
  });

  it('is a back-up around their visits, and not at other times', () => {
    const backUp = somebody('back_up');
    expect(mayReadNote(backUp, of({ kind: 'team' }))).toEqual({
      reads: false,
      code: 'around_visits',
    });
    const visiting = { ...backUp, standing: { ...backUp.standing, withinVisitWindow: true } };
    expect(mayReadNote(visiting, of({ kind: 'team' })).reads).toBe(true);
    expect(mayReadNote(backUp, kept).code).toBe('kept_to_author_and_owner');
  });

  it('is its author for as long as they may write, also where they see no other note', () => {
    const volunteer = somebody('volunteer', { personId: 'sam' });
    expect(codes(volunteer)).toEqual(['author', 'author', 'author', 'author']);
    const silenced = somebody('volunteer', {
      personId: 'sam',
      grants: { write_notes: grant(false) },
    });
    expect(mayReadNote(silenced, kept).code).toBe('cannot_see_notes');
    const ended = somebody('support_worker', { personId: 'sam', membershipStatus: 'ended' });
    expect(mayReadNote(ended, kept).reads).toBe(false);
  });

  it('is never anybody but the Owner, the author and who decides by law who cannot see the notes', () => {
    for (const relationship of relationships) {
      for (const switched of [undefined, true, false]) {
        const grants =
          switched === undefined
            ? {}
            : { see_notes: grant(switched), write_notes: grant(switched) };
        const reader = somebody(relationship, { grants, hats: ['profile_holder'] });
        for (const readership of readerships) {
          const { reads, code } = mayReadNote(reader, of(readership));
          if (code === 'owner') continue;
          const sees = personAccess(reader.standing, 'see_notes').allowed;
          expect(reads && !sees, `${relationship} ${readership.kind}`).toBe(false);
        }
      }
    }
  });
});

describe('what may be done with a note', () => {
  const rights = (reader: NoteReader, isWithdrawn = false) =>
    noteRights(reader, { authorId: 'sam', isWithdrawn });

  it('is to change its words and take it back for whoever wrote it, and for nobody else', () => {
    expect(rights(somebody('support_worker', { personId: 'sam' }))).toEqual({
      amend: true,
      withdraw: true,
      changeReadership: true,
      readEarlier: true,
    });
    expect(rights(somebody('owner', { personId: 'edie' }))).toEqual({
      amend: false,
      withdraw: false,
      changeReadership: true,
      readEarlier: true,
    });
    expect(Object.values(rights(somebody('personal_care_worker')))).not.toContain(true);
  });

  it('is nothing once it was taken back, but that the Owner reads what it said', () => {
    const author = rights(somebody('support_worker', { personId: 'sam' }), true);
    expect(Object.values(author)).not.toContain(true);
    expect(rights(somebody('owner'), true)).toMatchObject({
      changeReadership: false,
      readEarlier: true,
    });
  });
});

describe('who will read a note, in words', () => {
  const yes = (name: string | undefined): NamedReader => ({ name, reads: true, code: 'in_team' });
  const no = (name: string | undefined): NamedReader => ({ name, reads: false, code: 'not_named' });
  const bea: NamedReader = { name: 'Bea', reads: false, code: 'around_visits' };

  it('names everybody who can, and everybody who cannot', () => {
    const readers = [yes('Edie'), yes('Gwen'), yes(undefined), bea, no('Jo')];
    expect(noteReadersSentence(readers, 'en')).toBe(
      "You, Edie and Gwen can read this. Bea can read this around a visit. Jo can't.",
    );
    expect(noteReadersSentence(readers, 'cy')).toBe(
      'Gall y rhain ddarllen hwn: chi, Edie a Gwen. Gall y rhain ei ddarllen o gwmpas ymweliad: Bea. All y rhain ddim ei ddarllen: Jo.',
    );
    expect(noteReadersSentence([yes('Sam'), yes('Edie')], 'cy')).toContain('Sam ac Edie');
  });

  it('says of each why, as one whole sentence in both languages, to them and of them', () => {
    for (const code of noteReadingCodes) {
      for (const name of ['Jo', undefined]) {
        const said = (['en', 'cy'] as const).map((language) =>
          noteReadingSentence({ code, name, reads: true }, language),
        );
        expect(new Set(said).size).toBe(2);
        for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^.]*\.$/u);
        if (name) for (const sentence of said) expect(sentence).toContain(name);
      }
    }
  });
});
