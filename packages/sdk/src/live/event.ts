/**
 * That something changed in a team: no more than that, so whoever hears it asks again for what they
 * show. `connected`: the connection stands now, and what changed since it was asked for was not
 * told. `reconnected` follows a lost connection where anything may have changed meanwhile; else what
 * did change is told after it.
 */
export interface LiveEvent {
  /** Treat a word you do not know as "anything". */
  type:
    | 'rota.changed'
    | 'members.changed'
    | 'invitations.changed'
    | 'connected'
    | 'reconnected'
    | (string & {});
  teamId: string;
}

/** What a stream says, and where in the history of the team it is: whoever takes over goes on there. */
export interface Told {
  type: LiveEvent['type'];
  id?: string | undefined;
}
