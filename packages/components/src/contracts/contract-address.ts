import type { ContractSummary } from '@kith/ocds/contracts';

/**
 * The page of a contract: `{ocid}`, `{id}` and `{key}` in the template are filled in, encoded. `undefined`
 * where the template is empty or does not lead to a web page.
 */
export function contractAddress(
  template: string,
  { ocid, id, key }: ContractSummary,
): string | undefined {
  if (template === '') return undefined;
  const address = template
    .replaceAll('{ocid}', encodeURIComponent(ocid))
    .replaceAll('{id}', encodeURIComponent(id))
    .replaceAll('{key}', encodeURIComponent(key));
  return /^\s*[a-z][a-z\d+.-]*:/i.test(address) && !/^\s*https?:/i.test(address)
    ? undefined
    : address;
}
