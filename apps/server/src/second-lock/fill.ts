import { sql } from 'kysely';
import type { Given } from '../testing/given.js';
import { addition } from './attempts.js';
import { type World, worldOf } from './world.js';

/** Tables to which nobody in the story of `worldOf` adds anything. */
const untold: readonly string[] = ['sign_in_links', 'attendances', 'emergency_openings'];

/** The world with something in every table: what nobody added, the Owner did. */
export async function filledWorldOf(given: Given): Promise<World> {
  const world = await worldOf(given);
  const at = given.clock.now().toString();
  await given.deps.db.asOwnerOfSchema(async (tx) => {
    for (const table of untold) {
      await sql`insert into ${addition(table, world, world.place.owner, at)}`.execute(tx);
    }
  });
  return world;
}
