/** Its class says the name of an event once: `static readonly type = 'kith-visit-done'`. */
interface Named<Type> {
  type: Type;
}

/** A fact an element tells the page. Named in the past tense; it leaves shadow roots. */
export abstract class KithEvent extends Event {
  constructor(type = (new.target as unknown as Named<`kith-${string}`>).type) {
    super(type, { bubbles: true, composed: true });
  }
}

/** An intention the page may stop with `preventDefault()`, before anything is sent. */
export abstract class KithRequestEvent extends Event {
  constructor(type = (new.target as unknown as Named<`kith-${string}-request`>).type) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** What an element shows was read and is on the screen. */
export class LoadedEvent extends KithEvent {
  static readonly type = 'kith-loaded';
}

/**
 * What an element shows could not be read. `code` is the stable code of the problem; `reason` says
 * what is to be mended, where the page or its server is not set up rightly.
 */
export class FailedEvent extends KithEvent {
  static readonly type = 'kith-failed';
  constructor(
    readonly code: string,
    readonly requestId: string | undefined,
    readonly reason?: string,
  ) {
    super();
  }
}
