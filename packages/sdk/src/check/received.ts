import type { UnknownWord } from './open-enum.js';

/**
 * A shape of the contract as it is read from an answer: wherever it lists words, the word may also
 * be `'unknown'`, because a newer server may know more of them.
 */
export type Received<Shape> = Shape extends string
  ? string extends Shape
    ? Shape
    : Shape | UnknownWord
  : Shape extends ReadonlyArray<infer Item>
    ? Array<Received<Item>>
    : Shape extends object
      ? { [Key in keyof Shape]: Received<Shape[Key]> }
      : Shape;
