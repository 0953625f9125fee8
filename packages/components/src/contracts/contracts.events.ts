/**
 * A person chose a contract in the list. It opens: at `contract-url` where that is set, else in the
 * element. A page that shows it in another way calls `preventDefault()`.
 */
export class ContractSelectedEvent extends Event {
  static readonly type = 'kith-contract-selected';
  constructor(
    /** Open contracting id of the process. */
    readonly ocid: string,
    /** Id of the contract within its process. */
    readonly contractId: string,
    /** What tells it from all others in the list. */
    readonly key: string,
  ) {
    super(ContractSelectedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-contract-selected': ContractSelectedEvent;
  }
}
