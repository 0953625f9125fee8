import type { ContractSummary } from '@kith/ocds/contracts';

/** All that can be found in a contract, as it is looked for. */
export function textToFind({ title, buyer, suppliers, ocid }: ContractSummary): string {
  return plain([title, buyer.name, ...suppliers.map(({ name }) => name), ocid].join(' '));
}

/** Words as they are looked for: without accents and capitals; most text has no accents to take away. */
export function plain(text: string): string {
  const bare = /[^\u0020-\u007e]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return bare.toLowerCase().replace(/\s+/g, ' ').trim();
}
