import path from 'node:path';

/** What a data folder holds, by name: whatever else lies there was not put there by Kith. */
export const inDataFolder = (folder: string) => ({
  /** Held by the kernel's lock while a process uses the folder. */
  lock: path.join(folder, 'lock'),
  /** Where a running server hears commands. */
  control: path.join(folder, 'control.sock'),
  /** The master key that opens what is sealed in the database, where the settings give none. */
  fieldKey: path.join(folder, 'field-key'),
  /** The database. */
  postgres: path.join(folder, 'postgres'),
  /** The database while it is made for the first time. */
  unfinished: path.join(folder, 'postgres.unfinished'),
  /** The database while a backup is restored. */
  restoring: path.join(folder, 'postgres.restoring'),
});

/**
 * Names that may lie beside a database that was never made: what a start, a demonstration on
 * another database or the file system itself leaves behind.
 */
export const harmless =
  /^(lock|control\.sock|field-key(\.unfinished)?|demo-host-key(\.\d+)?|open-data-stamp|lost\+found|\.(DS_Store|git(ignore|keep)))$/;
