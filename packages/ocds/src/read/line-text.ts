/** Lines that are not blank, each with its number counted from 1. */
export function* textLines(text: string): Generator<[number: number, line: string]> {
  let number = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    number += 1;
    start = end + 1;
    if (line.trim() !== '') yield [number, line];
  }
}
