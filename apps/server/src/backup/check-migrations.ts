import type { Migration } from '../db/migrate.js';
import { StartError } from '../start-error.js';
import type { Header } from './format.js';

interface Plan {
  /** Those that the backup's data had been through, to be run before its rows are put in. */
  before: Migration[];
  /** Those that came since, to be run on the rows. */
  after: Migration[];
}

/** Which migrations to run before and after the rows. Refuses a backup that this Kith cannot know. */
export function planOf({ migrations, kith }: Header, known: Migration[]): Plan {
  const files = new Map(known.map((migration) => [migration.number, migration]));
  const before = migrations.map(({ number, name, checksum }) => {
    const file = files.get(number);
    if (file === undefined) {
      throw new StartError(
        `This backup was made by a newer Kith (${kith}, migration ${name}). Update Kith, then restore it.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new StartError(
        `Migration ${name} was another when this backup was made. Restore it with Kith ${kith}.`,
      );
    }
    return file;
  });
  const run = new Set(before);
  return { before, after: known.filter((migration) => !run.has(migration)) };
}
