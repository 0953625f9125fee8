import { parse } from 'csv-parse/sync';

/**
 * The codes of a codelist as its CSV file gives them: the column `Code`,
 * whatever its case, or the first column. Throws UnusableCodelist.
 */
export function codesOfCsv(text: string, name = 'codelist'): string[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });
  } catch (error) {
    throw new UnusableCodelist(`${name} is not CSV: ${(error as Error).message}`);
  }
  const [header = [], ...rest] = rows;
  const column = Math.max(
    0,
    header.findIndex((title) => title.toLowerCase() === 'code'),
  );
  return rest.flatMap((row) => row[column] || []);
}

/** A codelist that cannot be read: its message names it. */
export class UnusableCodelist extends Error {
  override readonly name = 'UnusableCodelist';
}
