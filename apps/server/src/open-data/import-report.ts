import type { Counts, Said } from './import-releases.js';

/** `notices.jsonl:12 /date: …`: where it is, then why. */
export function lineOf(name: string, said: Said): string {
  const place = `${name}:${said.line}`;
  switch (said.outcome) {
    case 'taken':
      return `${place} taken: ${said.ocid} ${said.id}`;
    case 'already_held':
      return `${place} already here: ${said.ocid} ${said.id}`;
    case 'refused': {
      const which = said.ocid === undefined ? '' : ` ${said.ocid} ${said.id}`;
      const where = said.pointer === '' ? '' : ` at ${said.pointer}`;
      return `${place} refused${which}${where}: ${said.reason}`;
    }
  }
}

export function summaryOf(name: string, { taken, alreadyHeld, refused, lines }: Counts): string {
  if (lines === 0) return `${name}: there is nothing in it.`;
  return `${name}: ${counted(taken, 'release')} taken, ${alreadyHeld} already here, ${refused} refused.`;
}

const counted = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
