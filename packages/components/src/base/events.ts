/** A fact an element tells the page. Named in the past tense; it leaves shadow roots. */
export abstract class KithEvent extends Event {
  constructor(type: `kith-${string}`) {
    super(type, { bubbles: true, composed: true });
  }
}

/** An intention the page may stop with `preventDefault()`, before anything is sent. */
export abstract class KithRequestEvent extends Event {
  constructor(type: `kith-${string}-request`) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** What an element shows was read and is on the screen. */
export class LoadedEvent extends KithEvent {
  static readonly type = 'kith-loaded';
  constructor() {
    super(LoadedEvent.type);
  }
}

/** What an element shows could not be read. `code` is the stable code of the problem. */
export class FailedEvent extends KithEvent {
  static readonly type = 'kith-failed';
  constructor(
    readonly code: string,
    readonly requestId: string | undefined,
  ) {
    super(FailedEvent.type);
  }
}
