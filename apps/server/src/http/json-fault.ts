import { createScanner } from 'jsonc-parser';

/** One object or list that is being read, and where in it. */
interface Level {
  /** The names so far; a list has none. */
  names: Set<string> | undefined;
  /** The name or position of what comes next. */
  at: string | number;
}

export interface JsonFault {
  /** `repeated`: an object gives this name twice. `deep`: what stands here is nested too deeply. */
  kind: 'repeated' | 'deep';
  path: string[];
}

/** How deep objects and lists may stand in one another: no body of ours comes near. */
export const deepest = 32;

/**
 * What is wrong with JSON that `JSON.parse` would take. Of a name given twice it takes the last
 * without a word, where others take the first: what was meant is nobody's to guess. One walk over the
 * text; JSON that is broken is for others to find.
 */
export function jsonFault(json: string): JsonFault | undefined {
  const scanner = createScanner(json, true);
  const levels: Level[] = [];
  let level: Level | undefined;
  let isName = false;
  const fault = (kind: JsonFault['kind']) => ({ kind, path: levels.map(({ at }) => String(at)) });
  for (scanner.scan(); scanner.getTokenOffset() < json.length; scanner.scan()) {
    const first = json[scanner.getTokenOffset()] ?? '';
    if ('{['.includes(first)) {
      if (levels.length === deepest) return fault('deep');
      isName = first === '{';
      level = isName ? { names: new Set(), at: '' } : { names: undefined, at: 0 };
      levels.push(level);
    } else if ('}]'.includes(first)) {
      isName = false;
      levels.pop();
      level = levels.at(-1);
    } else if (first === ',') {
      isName = level?.names !== undefined;
      if (typeof level?.at === 'number') level.at += 1;
    } else if (isName && level?.names !== undefined) {
      isName = false;
      level.at = scanner.getTokenValue();
      if (level.names.has(level.at)) return fault('repeated');
      level.names.add(level.at);
    }
  }
  return undefined;
}
