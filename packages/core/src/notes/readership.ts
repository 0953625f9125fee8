import type { Hat } from '../access/words.js';

/**
 * For whom a note is, besides its author and the Owner.
 * - `team`: everybody who can see the notes
 * - `hats`: of them, whoever wears one of these hats
 * - `people`: of them, those who are named
 * - `author_and_owner`: nobody else
 */
export const readershipKinds = ['team', 'hats', 'people', 'author_and_owner'] as const;
export type ReadershipKind = (typeof readershipKinds)[number];

export type Readership =
  | { readonly kind: 'team' | 'author_and_owner' }
  | { readonly kind: 'hats'; readonly hats: readonly Hat[] }
  | { readonly kind: 'people'; readonly personIds: readonly string[] };

/** The most people that one note is for by name. */
export const mostNamed = 20;
