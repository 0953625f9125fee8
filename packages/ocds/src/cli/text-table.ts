/** The widest a column may be before its text is cut. */
const widest = 48;

/**
 * Rows in columns, two spaces apart, without blanks at the end of a line.
 * Columns that are empty in every row are left out, with their heads.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  head: readonly string[] = [],
): string {
  const body = rows.map((row) => row.map(plain));
  const used = (body[0] ?? []).map((_, column) => body.some((row) => row[column] !== ''));
  const shown = head.length > 0 ? [head, ...body] : body;
  const widths = used.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  return shown
    .map((row) => {
      const cells = row.map((text, column) => text.padEnd(widths[column] ?? 0));
      return `  ${cells
        .filter((_, column) => used[column])
        .join('  ')
        .trimEnd()}\n`;
    })
    .join('');
}

/** Text of others on a terminal: no control characters, and not without end. */
function plain(text: string): string {
  const bare = text.replace(/[\p{Cc}\p{Cf}]/gu, '');
  return bare.length > widest ? `${bare.slice(0, widest - 1)}…` : bare;
}
