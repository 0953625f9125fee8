import { z } from 'zod';

/**
 * A backup is lines of JSON, one text for both engines; docs/backup.md tells it to people.
 *
 *     {"kith_backup":1,…}                    what it is, and what it was taken from
 *     {"table":"people","columns":["id",…]}  then a line for each row, its values as text or null:
 *     ["0197…","Sam Okoro",null]
 *     {"end":"people","rows":1,"sum":"…"}    how many, and a sum that two equal tables share
 *     {"complete":true,"rows":1,"sha256":"…"} of every byte before this line
 */
export const formatVersion = 1;

const name = z.string().min(1).max(63);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const headerSchema = z.object({
  kith_backup: z.int().min(1),
  /** The version of Kith that took it. */
  kith: z.string(),
  engine: z.enum(['pglite', 'postgres']),
  taken_at: z.iso.datetime(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: hash })).min(1),
  /** Where each sequence of numbers stands; null when it was never used. */
  sequences: z.record(name, z.string().nullable()),
  /** Tables whose rows are not in it, and why. */
  left_out: z.record(name, z.string()),
});
export type Header = z.infer<typeof headerSchema>;

export const rowSchema = z.array(z.string().nullable());
export type Row = Array<string | null>;

export const markSchema = z.union([
  z.strictObject({ table: name, columns: z.array(name).min(1) }),
  z.strictObject({ end: name, rows: z.int().min(0), sum: hash }),
  z.strictObject({ complete: z.literal(true), rows: z.int().min(0), sha256: hash }),
]);

/** The first bytes of a file that age encrypted, and of one that gzip pressed. */
export const ageMagic = Buffer.from('age-encryption.org/v1\n');
export const gzipMagic = Buffer.from([0x1f, 0x8b]);
