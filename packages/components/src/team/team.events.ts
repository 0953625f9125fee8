import { KithEvent, KithRequestEvent } from '../base/events.js';

/** The Owner is about to send an invitation. */
export class InvitationRequestEvent extends KithRequestEvent {
  static readonly type = 'kith-invitation-request';
  constructor(readonly teamId: string) {
    super();
  }
}

/** The Owner is about to change what a member may see or do. */
export class GrantChangeRequestEvent extends KithRequestEvent {
  static readonly type = 'kith-grant-change-request';
  constructor(
    readonly membershipId: string,
    readonly capability: string,
    readonly allowed: boolean,
  ) {
    super();
  }
}

/** A membership is about to end. */
export class MembershipEndRequestEvent extends KithRequestEvent {
  static readonly type = 'kith-membership-end-request';
  constructor(readonly membershipId: string) {
    super();
  }
}

/** Something that somebody else wrote down for this person is about to be undone. */
export class WrittenDownUndoRequestEvent extends KithRequestEvent {
  static readonly type = 'kith-written-down-undo-request';
  constructor(
    readonly teamId: string,
    readonly number: number,
  ) {
    super();
  }
}

/** Something that somebody else wrote down for this person was undone. */
export class WrittenDownUndoneEvent extends KithEvent {
  static readonly type = 'kith-written-down-undone';
  constructor(
    readonly teamId: string,
    readonly number: number,
  ) {
    super();
  }
}

/** An invitation was sent. */
export class InvitationSentEvent extends KithEvent {
  static readonly type = 'kith-invitation-sent';
  constructor(readonly invitationId: string) {
    super();
  }
}

/** An invitation was taken back. */
export class InvitationWithdrawnEvent extends KithEvent {
  static readonly type = 'kith-invitation-withdrawn';
  constructor(readonly invitationId: string) {
    super();
  }
}

/** The person invited said yes or no. */
export class InvitationAnsweredEvent extends KithEvent {
  static readonly type = 'kith-invitation-answered';
  constructor(
    readonly invitationId: string,
    readonly answer: 'accepted' | 'declined',
  ) {
    super();
  }
}

/** What a member may see or do was changed. */
export class GrantChangedEvent extends KithEvent {
  static readonly type = 'kith-grant-changed';
  constructor(
    readonly membershipId: string,
    readonly capability: string,
    readonly allowed: boolean,
  ) {
    super();
  }
}

/** A membership ended. */
export class MembershipEndedEvent extends KithEvent {
  static readonly type = 'kith-membership-ended';
  constructor(readonly membershipId: string) {
    super();
  }
}
