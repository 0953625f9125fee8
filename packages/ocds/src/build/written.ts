import type * as z from 'zod/mini';
import type { releaseSchema } from '../schema/release.js';
import type { DateLike } from './dates.js';

/** The fields that hold a date and time wherever they stand. */
type DateField =
  | 'date'
  | 'startDate'
  | 'endDate'
  | 'maxExtentDate'
  | 'dateMet'
  | 'dateModified'
  | 'datePublished'
  | 'dateSigned'
  | 'dueDate';

/** A block as a caller writes it: any kind of date where the standard wants one. */
export type Written<Block> = unknown extends Block
  ? unknown
  : Block extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : Block extends object
      ? {
          [Name in keyof Block]: Name extends DateField
            ? DateLike | Extract<Block[Name], null>
            : Written<Block[Name]>;
        }
      : Block;

type Content = z.infer<typeof releaseSchema>;

/** A block of which only some fields are written; null removes one. */
export type Changed<Block> = unknown extends Block
  ? unknown
  : Block extends readonly (infer Item)[]
    ? readonly Changed<Item>[]
    : Block extends object
      ? { [Name in keyof Block]?: Changed<Block[Name]> | null }
      : Block;

/** What a release tells, in the standard's own fields; any other field is kept too. */
export interface ReleaseContent {
  parties?: Written<Content['parties']>;
  buyer?: Written<Content['buyer']>;
  planning?: Written<Content['planning']>;
  tender?: Written<Content['tender']>;
  awards?: Written<Content['awards']>;
  contracts?: Written<Content['contracts']>;
  language?: Content['language'];
  relatedProcesses?: Written<Content['relatedProcesses']>;
  [field: string]: unknown;
}

/** What changed since the release before, in the standard's own fields or any other. */
export interface UpdateContent {
  parties?: Written<Changed<Content['parties']>>;
  buyer?: Written<Changed<Content['buyer']>> | null;
  planning?: Written<Changed<Content['planning']>> | null;
  tender?: Written<Changed<Content['tender']>> | null;
  awards?: Written<Changed<Content['awards']>>;
  contracts?: Written<Changed<Content['contracts']>>;
  language?: Content['language'];
  relatedProcesses?: Written<Changed<Content['relatedProcesses']>>;
  [field: string]: unknown;
}
