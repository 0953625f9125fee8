export type { LookKind } from './looking.js';
export { lookKinds } from './looking.js';
export type { LookToTell } from './sentence.js';
export { lookSentence } from './sentence.js';
