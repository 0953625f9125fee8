import type { Writable } from 'node:stream';

/** The widest a column is made, unless a word is longer, and the most lines that a text runs over. */
const widest = 48;
const mostLines = 4;
/** A column is not made narrower than this so that a table fits. */
const narrowest = 12;

/** How wide a table may be: as the terminal; in a file or pipe a little more than most of them. */
export function tableWidth(stdout: Writable): number {
  return 'columns' in stdout && typeof stdout.columns === 'number' ? stdout.columns : 120;
}

/**
 * Rows in columns, two spaces apart, without blanks at the end of a line. Long
 * text runs over several lines, numbers stand below each other, and columns
 * that are empty in every row are left out, with their heads.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  head: readonly string[] = [],
  width = Number.POSITIVE_INFINITY,
): string {
  const body = rows.map((row) => row.map(plain));
  const used = (body[0] ?? []).flatMap((_, column) =>
    body.some((row) => row[column]) ? [column] : [],
  );
  const shown = (head.length > 0 ? [head, ...body] : body).map((row) =>
    used.map((column) => row[column] ?? ''),
  );
  const isNumber = used.map((column) => body.every((row) => /^[\d,]*$/.test(row[column] ?? '')));
  const widths = fitted(
    used.map((_, place) => largest(shown, (row) => widthOf(row[place] ?? ''))),
    width,
  );
  return shown.map((row) => rowText(row, widths, isNumber)).join('');
}

/** How wide a text stands best: a file's name, say, is not broken. */
function widthOf(text: string): number {
  const longestWord = largest(text.split(' '), ({ length }) => length);
  return Math.min(text.length, Math.max(widest, longestWord));
}

/** Item by item: a call takes no hundred thousand arguments. */
function largest<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, of(item)), 0);
}

/** Widths that fit: the widest columns give way first. */
function fitted(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, each) => sum + each + 2, 0);
  while (total() > width) {
    const most = Math.max(...widths);
    if (most <= narrowest) break;
    widths[widths.indexOf(most)] = most - 1;
  }
  return widths;
}

function rowText(
  row: readonly string[],
  widths: readonly number[],
  isNumber: readonly boolean[],
): string {
  const cells = row.map((text, place) => folded(text, widths[place] ?? 0));
  const height = largest(cells, ({ length }) => length);
  const lines = Array.from({ length: height }, (_, line) =>
    cells.map((cell, place) => {
      const text = cell[line] ?? '';
      const width = widths[place] ?? 0;
      return isNumber[place] ? text.padStart(width) : text.padEnd(width);
    }),
  );
  return lines.map((line) => `  ${line.join('  ').trimEnd()}\n`).join('');
}

/** A text over as many lines as it needs, broken at spaces where there are any. */
function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > width / 3 ? space : width;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  lines.push(rest);
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  return [...lines.slice(0, mostLines - 1), `${last.slice(0, width - 1)}…`];
}

/** Text of others on a terminal: no control characters, and on one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}
