import { KithEvent, KithRequestEvent } from '../base/events.js';

/** A person is about to say yes to a visit. */
export class VisitAcceptRequestEvent extends KithRequestEvent {
  static readonly type = 'kith-visit-accept-request';
  constructor(
    readonly visitId: string,
    readonly slotId: string,
  ) {
    super(VisitAcceptRequestEvent.type);
  }
}

/** A person said yes to a visit, and has it. */
export class VisitAcceptedEvent extends KithEvent {
  static readonly type = 'kith-visit-accepted';
  constructor(
    readonly visitId: string,
    readonly slotId: string,
  ) {
    super(VisitAcceptedEvent.type);
  }
}

/** A person gave a visit back; it is open again. */
export class VisitReleasedEvent extends KithEvent {
  static readonly type = 'kith-visit-released';
  constructor(
    readonly visitId: string,
    readonly slotId: string,
  ) {
    super(VisitReleasedEvent.type);
  }
}

/** A visit took place. */
export class VisitDoneEvent extends KithEvent {
  static readonly type = 'kith-visit-done';
  constructor(
    readonly visitId: string,
    readonly slotId: string,
  ) {
    super(VisitDoneEvent.type);
  }
}

/** Visits were arranged: one, or one every week. */
export class VisitArrangedEvent extends KithEvent {
  static readonly type = 'kith-visit-arranged';
  constructor(readonly seriesId: string) {
    super(VisitArrangedEvent.type);
  }
}

/** One visit was cancelled. */
export class VisitCancelledEvent extends KithEvent {
  static readonly type = 'kith-visit-cancelled';
  constructor(readonly visitId: string) {
    super(VisitCancelledEvent.type);
  }
}

/** Another week is shown. `startsOn` is its Monday. */
export class WeekChangedEvent extends KithEvent {
  static readonly type = 'kith-week-changed';
  constructor(readonly startsOn: string) {
    super(WeekChangedEvent.type);
  }
}
