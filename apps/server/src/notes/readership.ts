import type { Hat } from '@kith/core/access';
import type { Readership } from '@kith/core/notes';
import { refuse } from '../domain-error.js';

/** As a caller gives it. */
export interface GivenReadership {
  kind: Readership['kind'];
  hats?: Hat[] | undefined;
  personIds?: string[] | undefined;
}

/** In core's words. Refuses hats or people where it is for neither, and the other way about. */
export function readershipOf({ kind, hats, personIds }: GivenReadership): Readership {
  requireOnly('hats', hats, kind === 'hats');
  requireOnly('personIds', personIds, kind === 'people');
  if (kind === 'hats') return { kind, hats: [...new Set(hats)] };
  if (kind === 'people') return { kind, personIds: [...new Set(personIds)] };
  return { kind };
}

function requireOnly(field: string, given: readonly string[] | undefined, isMeant: boolean) {
  if ((given !== undefined) === isMeant) return;
  const reason = isMeant
    ? 'This says for whom the note is, and is missing.'
    : 'This is only said of a note that is for them.';
  const name = `readership.${field}`;
  refuse('invalid_request', { params: { invalid_params: [{ name, reason }] } });
}

/** As the row keeps it. */
export function readershipColumns(readership: Readership) {
  return {
    readership: readership.kind,
    forHats: readership.kind === 'hats' ? [...readership.hats] : [],
    readerIds: readership.kind === 'people' ? [...readership.personIds] : [],
  };
}
