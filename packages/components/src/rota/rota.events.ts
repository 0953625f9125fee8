import { KithEvent, KithRequestEvent } from '../base/events.js';

/** A person is about to say yes to a visit. */
export class VisitAcceptRequestEvent extends KithRequestEvent {
  static readonly type = 'kith-visit-accept-request';
  constructor(
    readonly visitId: string,
    readonly slotId: string,
  ) {
    super();
  }
}

/** What became of one person's place in a visit. */
abstract class SlotEvent extends KithEvent {
  constructor(
    readonly visitId: string,
    readonly slotId: string,
  ) {
    super();
  }
}

/** A person said yes to a visit, and has it. */
export class VisitAcceptedEvent extends SlotEvent {
  static readonly type = 'kith-visit-accepted';
}

/** A person gave a visit back; it is open again. */
export class VisitReleasedEvent extends SlotEvent {
  static readonly type = 'kith-visit-released';
}

/** A visit took place. */
export class VisitDoneEvent extends SlotEvent {
  static readonly type = 'kith-visit-done';
}

/** It was written down what happened at a visit, or put right. */
export class VisitRecordedEvent extends SlotEvent {
  static readonly type = 'kith-visit-recorded';
}

/** Visits were arranged: one, or one every week. */
export class VisitArrangedEvent extends KithEvent {
  static readonly type = 'kith-visit-arranged';
  constructor(readonly seriesId: string) {
    super();
  }
}

/** One visit was cancelled. */
export class VisitCancelledEvent extends KithEvent {
  static readonly type = 'kith-visit-cancelled';
  constructor(readonly visitId: string) {
    super();
  }
}

/** Another week is shown. `startsOn` is its Monday. */
export class WeekChangedEvent extends KithEvent {
  static readonly type = 'kith-week-changed';
  constructor(readonly startsOn: string) {
    super();
  }
}
