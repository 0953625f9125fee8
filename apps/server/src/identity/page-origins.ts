import { refuse } from '../domain-error.js';
import { isPlainAndLocal } from '../plain-and-local.js';

const accepted = 'an https: address such as https://www.example.org, or http: on localhost';

/**
 * The origins of a host's pages. Over plain http anybody on the way could be that page, so it is for
 * one's own machine, and for trying out a Kith that is itself on it.
 */
export function pageOrigins(addresses: string[], publicUrl: string): string[] {
  const plainAllowed = isPlainAndLocal(publicUrl);
  const wrong = addresses.flatMap((address, index) => {
    const plain = new URL(address).protocol === 'http:' && !isPlainAndLocal(address);
    if (!plain || plainAllowed) return [];
    return [{ name: `origins.${index}`, reason: 'This is not safe on the way.', accepted }];
  });
  if (wrong.length > 0) refuse('invalid_request', { params: { invalid_params: wrong } });
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}
