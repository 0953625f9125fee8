import { readFileSync, writeSync } from 'node:fs';

/** The least that any program does with JSON Lines: reads, parses, stringifies and writes them. */
let text = '';
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line) text += `${JSON.stringify(JSON.parse(line))}\n`;
  if (text.length > 1 << 20) text = written(text);
}
written(text);

function written(text) {
  writeSync(1, text);
  return '';
}
