import type { Capability, LegalAuthority } from './words.js';

/** Money belongs to property and affairs; all else here belongs to health and welfare. */
export function authorityCovers(authority: LegalAuthority, capability: Capability): boolean {
  return authority === (capability === 'see_money' ? 'property_and_affairs' : 'health_and_welfare');
}
