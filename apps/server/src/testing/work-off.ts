import type { Deps } from '../deps.js';
import { attempt, claim } from '../queue/attempt.js';
import type { Kind } from '../queue/kind.js';
import { kinds } from '../queue-kinds.js';

/** Does all that is due in the queue, once, as a process would that was just woken. */
export async function workOff(deps: Deps, known: readonly Kind[] = kinds): Promise<void> {
  for (const kind of known) {
    for (;;) {
      const rows = await claim(deps, kind, kind.atOnce);
      if (rows.length === 0) break;
      for (const row of rows) await attempt(deps, kind, row);
    }
  }
}
