import { KithEvent } from '../base/events.js';

/** A person chose a contract in the list. Where `contract-url` is set, its page opens as well. */
export class ContractSelectedEvent extends KithEvent {
  static readonly type = 'kith-contract-selected';
  constructor(
    /** Open contracting id of the process. */
    readonly ocid: string,
    /** Id of the contract within its process. */
    readonly contractId: string,
  ) {
    super();
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-contract-selected': ContractSelectedEvent;
  }
}
