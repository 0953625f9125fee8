import type { ContractSummary } from '@kith/ocds/contracts';

/**
 * The page of a contract: `{ocid}` and `{id}` in the template are filled in, encoded. `undefined`
 * where the template is empty or does not lead to a web page.
 */
export function contractAddress(
  template: string,
  { ocid, id }: ContractSummary,
): string | undefined {
  if (template === '') return undefined;
  const address = template
    .replaceAll('{ocid}', encodeURIComponent(ocid))
    .replaceAll('{id}', encodeURIComponent(id));
  return /^\s*[a-z][a-z\d+.-]*:/i.test(address) && !/^\s*https?:/i.test(address)
    ? undefined
    : address;
}
