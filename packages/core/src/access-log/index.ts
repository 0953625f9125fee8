export type { OwnVisit } from './around.js';
export { aroundVisit } from './around.js';
export type { LookKind, LookPage } from './looking.js';
export { lookKinds, lookPages } from './looking.js';
export type { KeptLook } from './merging.js';
export { mergeLooks } from './merging.js';
export type { LookToTell } from './sentence.js';
export { lookSentence } from './sentence.js';
