import type { Failure, Found } from './fuzz.js';

/** How many answers of each status each operation gave, as a table for a terminal. */
export function tableOf({ counts }: Found): string {
  const statuses = [...new Set([...counts.values()].flatMap((by) => [...by.keys()]))].sort();
  const rows = [...counts].sort(([one], [other]) => one.localeCompare(other));
  const line = (name: string, cells: Array<string | number>) =>
    name.padEnd(22) + cells.map((cell) => String(cell).padStart(7)).join('');
  return [
    line('', statuses),
    ...rows.map(([name, by]) =>
      line(
        name,
        statuses.map((status) => by.get(status) ?? '·'),
      ),
    ),
  ].join('\n');
}

/** A failure with the line that shows it again. */
export function linesOf({ fault, request, log }: Failure, engine: string): string {
  const json = JSON.stringify(request).replaceAll("'", '\\u0027');
  const again = `npm run fuzz --workspace apps/server -- --engine ${engine} --request '${json}'`;
  return [`✗ ${fault}`, `  ${again}`, ...(log === undefined ? [] : [`  ${log.trim()}`])].join('\n');
}
