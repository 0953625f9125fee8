import { idText, isObject } from '../shared/objects.js';
import { handful, type Steps } from '../shared/steps.js';
import { takeRelease } from './check-release.js';
import { pointerTo, problem } from './messages.js';
import type { ReadResult } from './types.js';

/**
 * A record gives the releases inside it; where it holds none, its compiled
 * release, which says the same in one piece. Taking both would count every
 * list item without an id twice. Linked releases are noted for the caller.
 */
export function* takeRecord(record: unknown, pointer: string, read: ReadResult): Steps<undefined> {
  if (!isObject(record)) {
    read.problems.push(problem('not_an_object', pointer));
    return undefined;
  }
  const listed: unknown[] = Array.isArray(record.releases) ? record.releases : [];
  let embedded = 0;
  for (const [index, release] of listed.entries()) {
    if (isObject(release) && typeof release.url === 'string' && release.ocid === undefined) {
      const link = { ...release, url: release.url, ocid: idText(record.ocid) };
      read.linked.push(link);
      continue;
    }
    embedded += 1;
    yield* takeRelease(release, pointerTo(pointerTo(pointer, 'releases'), index), read);
    if (index % handful === 0) yield undefined;
  }
  if (embedded > 0) return undefined;
  if (record.compiledRelease !== undefined)
    yield* takeRelease(record.compiledRelease, pointerTo(pointer, 'compiledRelease'), read);
  else if (listed.length > 0) read.problems.push(problem('linked_only', pointer));
  else read.problems.push(problem('unknown_shape', pointer));
  return undefined;
}
