import type * as z from 'zod/mini';
import type { Received } from './received.js';

/** Only the members that are named: an answer may always hold more. */
type Named<Shape> =
  Shape extends ReadonlyArray<infer Item>
    ? Array<Named<Item>>
    : Shape extends object
      ? { [Key in keyof Shape as string extends Key ? never : Key]: Named<Shape[Key]> }
      : Shape;

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** `true` where a schema's output is the very shape that openapi-typescript read. */
export type Agree<Schema extends z.ZodMiniType, Shape> = Same<
  Named<z.output<Schema>>,
  Named<Received<Shape>>
>;

export type MustBeTrue<Answer extends true> = Answer;
