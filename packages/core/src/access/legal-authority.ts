import type { Capability, LegalAuthority } from './words.js';

/** Money belongs to property and affairs; all else here belongs to health and welfare. */
export function authorityFor(capability: Capability): LegalAuthority {
  return capability === 'see_money' ? 'property_and_affairs' : 'health_and_welfare';
}
