import { z } from '@hono/zod-openapi';
import { hats } from '@kith/core/access';
import { mostLookedThrough, mostNamed, noteReadingCodes, readershipKinds } from '@kith/core/notes';
import {
  decisionSchema,
  idSchema,
  instantSchema,
  orNull,
  personReferenceSchema,
  recordingFields,
  recordSchema,
} from '../contract/common.js';
import { fields } from '../contract/fields.js';
import { givenInstantSchema } from '../contract/instants.js';
import { lineOfText, linesOfText } from '../contract/text.js';
import { openNowSchema } from '../emergencies/schemas.js';

const example = 'Ate all of her lunch, and laughed about the cat.';
const text = linesOfText({ min: 1, max: 10_000 }).openapi({ example });
const hatSchema = z.enum(hats);

const kind = z.enum(readershipKinds).openapi({
  description:
    'For whom it is besides its author and the Team Owner. `team`: everybody who can see the notes. `hats`, `people`: those of them who wear one of these hats, or are named. `author_and_owner`: nobody else.',
});

const readershipSchema = z
  .object({
    kind,
    hats: z.array(hatSchema),
    people: z.array(personReferenceSchema).openapi({
      description: 'Of those who are named, whoever you may know.',
    }),
  })
  .openapi('NoteReadership');

const noteFields = {
  id: idSchema,
  teamId: idSchema,
  author: orNull(personReferenceSchema).openapi({
    description: 'Whose words they are; who wrote them down is in `recorded`.',
  }),
  yours: z.boolean(),
  text: z.string().nullable().openapi({
    description:
      'Null: it was taken back, it is damaged, or you said for somebody else whom it is for and may not read it.',
    example,
  }),
  damaged: z.boolean().openapi({
    description: 'What it says cannot be opened any more. Whoever runs this server was told.',
  }),
  textNumber: z.number().int().openapi({
    description: 'Which version of its words this is. 1: they were never changed.',
  }),
  readership: readershipSchema,
  writtenAt: instantSchema,
  occurredAt: instantSchema.nullable(),
  visitId: idSchema.nullable().openapi({ description: 'The visit that it is about.' }),
  withdrawnAt: instantSchema.nullable().openapi({
    description: 'When its author took it back. What it said is read by the Team Owner alone.',
  }),
  mayChange: z.object({
    text: z.boolean(),
    readership: z.boolean(),
    withdraw: z.boolean(),
  }),
  version: z.number().int(),
  recorded: recordSchema.openapi({
    description: 'Who wrote these words down; of one that was taken back, who did that.',
  }),
};

export const noteSchema = z.object(noteFields).openapi('Note');

const pageFields = {
  items: z.array(noteSchema),
  nextCursor: z.string().nullable(),
  timeZone: z.string().openapi({
    description: 'Where the team is: days and times of its notes are told there.',
    example: 'Europe/London',
  }),
  maySee: decisionSchema.openapi({
    description: 'May you see the notes, and why. Where not, these are only those you wrote.',
  }),
  emergency: orNull(openNowSchema).openapi({
    description: 'Said where you see the notes because you opened them in an emergency.',
  }),
  mayWrite: decisionSchema.openapi({ description: 'May you write notes, and why.' }),
};

export const notePageSchema = z.object(pageFields).openapi('NotePage');

export const searchNotesSchema = fields({
  words: lineOfText({ min: 1, max: 100 }).openapi({ example: 'lunch cat' }),
}).openapi('SearchNotes');

export const foundNotesSchema = z
  .object({
    ...pageFields,
    lookedBackTo: orNull(instantSchema).openapi({
      description: `Notes that were written before this were not looked through: ${mostLookedThrough.toLocaleString('en-GB')} are at a time. \`nextCursor\` goes on from there. Null: all were.`,
    }),
  })
  .openapi('FoundNotes');

const noteVersionSchema = z
  .object({
    number: z.number().int(),
    text: z.string().nullable().openapi({ description: 'Null: it is damaged.' }),
    damaged: z.boolean(),
    recorded: recordSchema,
  })
  .openapi('NoteVersion');

export const wholeNoteSchema = z
  .object({
    ...noteFields,
    versions: z.array(noteVersionSchema).openapi({
      description:
        'A page of them, the newest first, as far as you may read them: what it said before is read by its author, the Team Owner and whoever decides for them by law.',
    }),
    nextCursor: z.string().nullable().openapi({ description: 'Where earlier versions begin.' }),
  })
  .openapi('WholeNote');

const givenReadership = fields({
  kind,
  hats: z.array(hatSchema).min(1).max(hats.length).optional(),
  personIds: z.array(idSchema).min(1).max(mostNamed).optional(),
}).openapi('GivenReadership', {
  description: '`hats` and `personIds` are given with the kind of that name, and with no other.',
});

export const newNoteSchema = fields({
  text,
  readership: givenReadership.optional().openapi({ description: 'Left out: the team.' }),
  occurredAt: givenInstantSchema.optional().openapi({
    description: 'When it was so, where that was before now.',
  }),
  visitId: idSchema.optional().openapi({ description: 'The visit that it is about.' }),
  ...recordingFields,
}).openapi('NewNote');

export const amendNoteSchema = fields({ text, ...recordingFields }).openapi('AmendNote');
export const withdrawNoteSchema = fields({ ...recordingFields }).openapi('WithdrawNote');
export const changeReadershipSchema = fields({
  readership: givenReadership,
  ...recordingFields,
}).openapi('ChangeNoteReadership');

export const askReadersSchema = fields({
  readership: givenReadership,
  noteId: idSchema.optional().openapi({
    description: 'A note that there is, whose author it is then. Left out: a new one of yours.',
  }),
  ...recordingFields,
}).openapi('AskNoteReaders');

export const noteReadersSchema = z
  .object({
    sentence: z.string().openapi({
      example: "You, Edie and Gwen can read this. Jo can't.",
    }),
    people: z.array(
      z.object({
        person: personReferenceSchema,
        reads: z.boolean(),
        code: z.enum(noteReadingCodes),
        sentence: z.string().openapi({
          example: "Jo can't read this, because Jo can't see the notes.",
        }),
      }),
    ),
  })
  .openapi('NoteReaders', {
    description: 'Everybody in the team whom you may know, and whether they will read it.',
  });
