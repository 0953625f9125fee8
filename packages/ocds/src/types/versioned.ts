import type { Id, Open } from './common.js';
import type { Dimensions } from './metric.js';
import type { Release } from './release.js';

/** One value that a field had, and the release that gave it. */
export interface Version<Value = unknown> {
  releaseID: string | null;
  releaseDate: string;
  releaseTag: string[] | null;
  /** Null where the release removed the field. */
  value: Value | null;
}

/** The declared fields of a block: those its index signature does not stand for. */
type Declared<Block> = {
  [Name in keyof Block as string extends Name ? never : Name]: Block[Name];
};

/** The history of one field: blocks and lists of blocks field by field, anything else whole. */
export type Versioned<Field> = unknown extends Field
  ? unknown
  : Field extends readonly (infer Item)[]
    ? Item extends { id?: Id | null }
      ? VersionedItem<Item>[]
      : Version<Field>[]
    : Field extends Dimensions
      ? Record<string, Version<string>[]>
      : Field extends object
        ? VersionedBlock<Field>
        : Version<Field>[];

/** A block each of whose fields is a history. Lists that later releases replace whole are one field. */
export type VersionedBlock<Block> = Open & {
  [Name in keyof Declared<Block>]: Name extends
    | 'additionalIdentifiers'
    | 'additionalClassifications'
    ? Version<Block[Name]>[]
    : Versioned<NonNullable<Block[Name]>>;
};

/** An item of a list: its id is plain, for it tells the item from the others. */
export type VersionedItem<Item extends { id?: Id | null }> = VersionedBlock<
  Omit<Declared<Item>, 'id'>
> & {
  id?: Item['id'];
};

/** The history of every field of a process, oldest value first. */
export type VersionedRelease = VersionedBlock<
  Omit<Declared<Release>, 'ocid' | 'id' | 'date' | 'tag'>
> & { ocid: string };
