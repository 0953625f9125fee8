import { endOfString } from './scan-json.js';

/** Where a number may stand that is too long: seldom more than a look is needed. */
const long = /(?:^|[[:,\s])-?(?:\d{16}|\d[\d.]*[eE])/;

/** Whether a piece of JSON text may hold a whole number that no computer number is. */
export function mayBeInexact(text: string): boolean {
  return long.test(text);
}

/**
 * The value that JSON.parse made of this text, with NaN, which JSON cannot
 * spell, in the place of each number from 2^53 that would be written as another:
 * 9007199254740993 is read as 9007199254740992, and two ids would be one.
 */
export function withInexactMarked(value: unknown, text: string): unknown {
  for (const path of inexactIn(text)) {
    let inner = value as Record<string | number, unknown> | undefined;
    for (const step of path.slice(0, -1)) inner = inner?.[step] as typeof inner;
    const last = path.at(-1);
    if (last === undefined) return Number.NaN;
    // A name that is given twice has the value that it was given last.
    if (inner && typeof inner[last] === 'number') inner[last] = Number.NaN;
  }
  return value;
}

type Path = (string | number)[];

/** The paths of the numbers in a JSON text that cannot be held. */
function inexactIn(text: string): Path[] {
  const found: Path[] = [];
  const path: Path = [];
  const isObject: boolean[] = [];
  const numbers = /[-\d][-+.\deE]*/y;
  let atName = false;
  for (let at = 0; at < text.length; ) {
    const first = text[at] as string;
    if (first === '"') {
      const end = endOfString(text, at);
      if (atName) path[path.length - 1] = JSON.parse(text.slice(at, end)) as string;
      atName = false;
      at = end;
      continue;
    }
    numbers.lastIndex = at;
    const [number] = numbers.exec(text) ?? [];
    if (number !== undefined) {
      if (!isExact(number)) found.push([...path]);
      at += number.length;
      continue;
    }
    if (first === '{' || first === '[') {
      path.push(0);
      isObject.push(first === '{');
      atName = first === '{';
    } else if (first === '}' || first === ']') {
      path.pop();
      isObject.pop();
    } else if (first === ',') {
      atName = isObject.at(-1) ?? false;
      if (!atName) path.push(Number(path.pop()) + 1);
    }
    at += 1;
  }
  return found;
}

/** Whether a number from 2^53 is written again as it was. One that is not finite is told elsewhere. */
export function isExact(written: string): boolean {
  const number = Number(written);
  if (!Number.isFinite(number) || Math.abs(number) <= Number.MAX_SAFE_INTEGER) return true;
  const [one, other] = [decimal(written), decimal(String(number))];
  const shared = one.power < other.power ? one.power : other.power;
  const [digits, again] = [one, other].map(
    (each) => each.digits * 10n ** BigInt(each.power - shared),
  );
  return digits === again;
}

function decimal(written: string): { digits: bigint; power: number } {
  const [, whole = '', part = '', power = '0'] =
    /^\+?(-?\d+)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(written) ?? [];
  return { digits: BigInt(whole + part), power: Number(power) - part.length };
}
