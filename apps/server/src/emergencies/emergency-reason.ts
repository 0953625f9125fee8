import type { Asking } from '../access/asking.js';
import type { Deps } from '../deps.js';
import type { Cell, SealedColumn } from '../sealed/sealed-column.js';
import { findReasons, type SealedReason } from './emergencies.sql.js';

/** Why somebody opened something in an emergency, in their own words. */
export const emergencyReason: SealedColumn = {
  table: 'emergency_openings',
  column: 'reason_sealed',
  id: ['id'],
};

export function emergencyReasonCell(coopId: string, id: string): Cell {
  const { table, column } = emergencyReason;
  return { coopId, table, column, rowId: id };
}

/** The words of these, by the id of the opening. */
export async function openReasons(
  { sealer }: Pick<Deps, 'sealer'>,
  { tx, actor: { coopId } }: Asking,
  rows: readonly SealedReason[],
): Promise<ReadonlyMap<string, string>> {
  const cells = rows.map(({ id, reasonSealed: sealed }) => ({
    cell: emergencyReasonCell(coopId, id),
    sealed,
  }));
  const texts = await sealer.openTexts(tx, coopId, cells);
  const words = new Map<string, string>();
  for (const [at, { id }] of rows.entries()) {
    // One that is damaged is told without its words.
    const text = texts[at];
    if (text !== undefined) words.set(id, text);
  }
  return words;
}

/** The same for whatever else tells of openings, as far as whoever asks may read why. */
export async function reasonsOf(
  deps: Pick<Deps, 'sealer'>,
  asking: Asking,
  openingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (openingIds.length === 0) return new Map();
  const rows = await findReasons(asking.tx, asking.actor.coopId, [...new Set(openingIds)]);
  return openReasons(deps, asking, rows);
}
