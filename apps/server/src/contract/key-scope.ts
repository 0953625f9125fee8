/** What a host's API key may be used for. The table `api_keys` knows the same words. */
export const keyScopes = [
  'embed_sessions:create',
  'embed_sessions:revoke',
  'api_keys:manage',
  'coop:manage',
] as const;
export type KeyScope = (typeof keyScopes)[number];

/** What a website needs, and no more. */
export const scopesOfWebsite: readonly KeyScope[] = [
  'embed_sessions:create',
  'embed_sessions:revoke',
];

/** The name under which the contract says which scope an operation asks of a key. */
export const keyScopeExtension = 'x-kith-key-scope';
