/** What a commitment with very many periods needs more than others; fetched by the first of them. */
export { foldInSteps } from './fold.js';
export { LongPair } from './long-view.js';
