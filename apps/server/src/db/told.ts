import pg from 'pg';

/** A statement with its parameters apart. */
export interface Parametrised {
  text: string;
  values: readonly unknown[];
}

/**
 * What a transaction is told before anything is asked in it: settings that are local to it. Passed
 * as the first parameter of a statement, and sent with it at one go:
 * of `begin`, the transaction stays open; of a question, it is one for this question alone.
 *
 * It is never part of a statement's text. PostgreSQL shows the text to everybody who has the same
 * account (pg_stat_activity) and logs it when something went wrong, and who has read the signed
 * standing of a transaction can be that person, or find out who anybody is.
 */
export class Told {
  /** @param first of `begin`: a question that goes with it, and whose answer is that of `begin` */
  constructor(
    readonly settings: Readonly<Record<string, string>>,
    readonly first?: Parametrised,
  ) {}

  statement(): Parametrised {
    const told = Object.entries(this.settings);
    const calls = told.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`);
    return { text: `select ${calls.join(', ')}`, values: told.flat() };
  }
}

/** What a statement's parameters begin with, if they do, and the rest. */
export function toldAndAsked(parameters: readonly unknown[]): [Told | undefined, unknown[]] {
  const [first, ...rest] = parameters;
  return first instanceof Told ? [first, rest] : [undefined, [...parameters]];
}

/** With its parameters written into it: for the engine inside this process, where nobody looks on. */
export function inlined({ text, values }: Parametrised): string {
  return text.replace(/\$(\d+)/g, (_, at: string) => {
    const value = values[Number(at) - 1];
    return value === null || value === undefined ? 'null' : pg.escapeLiteral(String(value));
  });
}
