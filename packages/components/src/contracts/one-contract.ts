/** What a contract that is open needs more than the list; fetched by the first that opens. */
export { contractView } from './contract-view.js';
