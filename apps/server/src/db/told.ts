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
  /**
   * @param settings of this transaction alone: as whom it is
   * @param usual the same object for every transaction: a connection may keep these
   * @param first of `begin`: a question that goes with it, and whose answer is that of `begin`
   */
  constructor(
    readonly settings: Settings,
    readonly usual: Settings = {},
    readonly first?: Parametrised,
  ) {}

  statement(): Parametrised {
    return setting({ ...this.usual, ...this.settings }, { isLocal: true });
  }

  /** For a connection that is to keep them. */
  usualStatement(): Parametrised {
    return setting(this.usual, { isLocal: false });
  }

  /**
   * With a question in one statement, which is a transaction of its own. What is asked refers to what
   * is told, so that it is told first.
   */
  statementWith({ text, values }: Parametrised): Parametrised {
    const told = Object.entries(this.settings);
    const first = values.length + 1;
    return {
      text: `with told as materialized (select ${callsOf(told, first, true)} as so)
        select answer.* from told, lateral (${text} where told.so is not null) as answer`,
      values: [...values, ...told.flat()],
    };
  }
}

type Settings = Readonly<Record<string, string>>;

function setting(settings: Settings, { isLocal }: { isLocal: boolean }): Parametrised {
  const told = Object.entries(settings);
  return { text: `select ${callsOf(told, 1, isLocal)}`, values: told.flat() };
}

/** @param first the number of the first parameter */
const callsOf = (told: Array<[string, string]>, first: number, isLocal: boolean) =>
  told
    .map((_, at) => `set_config($${first + 2 * at}, $${first + 1 + 2 * at}, ${isLocal})`)
    .join(', ');

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
