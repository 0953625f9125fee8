/** The one table from a domain code to its HTTP status and title. Append; never rename a code. */
export const problemCodes = {
  // About the request itself
  bad_request: [400, 'This request cannot be read'],
  invalid_request: [422, 'Some of what was sent is not right'],
  not_found: [404, 'There is nothing at this address'],
  method_not_allowed: [405, 'This address does not take this method'],
  request_timeout: [408, 'The request took too long to arrive'],
  body_too_large: [413, 'What was sent is too large'],
  headers_too_large: [431, 'The headers of this request are too large'],
  unsupported_media_type: [415, 'Send JSON'],
  idempotency_key_reused: [422, 'This Idempotency-Key was used for another request'],
  idempotency_in_progress: [409, 'The first request with this Idempotency-Key is still running'],
  idempotency_already_done: [409, 'This was done already; ask again for what it has become'],
  too_many_requests: [429, 'Too many requests in a short time'],
  precondition_required: [428, 'Say which version you saw, with If-Match'],
  version_mismatch: [412, 'Somebody changed this since you read it'],
  internal_error: [500, 'Something went wrong on our side'],
  service_unavailable: [503, 'The service is not ready'],
  database_busy: [503, 'There is too much to do at this moment'],

  // About who is asking
  unauthenticated: [401, 'Sign in first'],
  session_expired: [401, 'Your session has ended'],
  api_key_required: [401, 'This needs an API key'],
  forbidden: [403, 'You may not do this'],
  key_scope_missing: [403, 'This API key was not made for this'],
  api_key_not_found: [404, 'There is no such API key'],
  api_key_ended: [409, 'This API key has ended'],
  api_key_rotated: [409, 'This API key has been replaced already'],
  session_not_found: [404, 'There is no such session'],
  origin_not_allowed: [403, 'This website is not one the session was made for'],
  sign_in_link_not_valid: [401, 'This link has been used or is too old'],
  no_standing_in_team: [422, 'This person is not in this Team and has no open invitation to it'],
  capability_unknown: [422, 'There is no such capability'],
  demonstration_only: [404, 'This is only there in the demonstration'],

  // Co-ops
  coop_slug_taken: [409, 'There is a co-op with this slug already'],
  team_starter_needed: [403, 'Only a team starter of the co-op may start a Team for somebody'],
  coordinator_needed: [403, 'Only a coordinator of the co-op may do this'],
  desk_not_yours: [403, 'A desk is for coordinators of the co-op and for coaches of teams'],
  page_not_on_own_site: [422, 'This page is on none of the co-op’s own websites'],

  // People
  place_needs_coop_hat: [409, 'The co-op has not written down that this person has this role'],
  coop_hat_worn: [409, 'This person wears this hat of the co-op already'],
  address_shared: [409, 'Several people share this address: name one of them'],
  coop_hat_not_worn: [409, 'This person does not wear this hat of the co-op'],
  person_not_found: [404, 'There is no such person, or you may not see them'],
  email_taken: [409, 'Another person in this co-op has this e-mail address'],

  // Teams
  team_not_found: [404, 'There is no such Team, or you may not know of it'],
  member_not_found: [404, 'There is no such member, or you may not know of them'],
  outside_session: [403, 'This website was not asked to offer this'],
  recording_not_allowed: [403, 'You may not write this down for somebody else'],
  grant_not_allowed: [422, 'Some of this is not for the Team Owner to switch'],
  membership_ended: [409, 'This place in the Team has ended'],
  owner_cannot_be_removed: [409, 'The Team is for its Owner, who cannot be removed from it'],

  happening_not_found: [404, 'Nothing of that number happened, or it is not for you to know'],
  not_written_down_for_you: [403, 'Only what somebody else wrote down for you can be undone here'],
  cannot_be_undone: [409, 'This cannot be undone'],

  // Invitations
  invitation_not_found: [404, 'There is no such invitation, or it is not for you to see'],
  invitation_not_open: [409, 'This invitation has been answered or taken back'],
  invitation_expired: [409, 'This invitation is too old; ask for a new one'],
  already_invited: [409, 'There is an open invitation to this person'],
  already_a_member: [409, 'This person is that in the Team already, or the Owner'],
  not_to_oneself: [403, 'Nobody invites themselves'],
  refused_before: [409, 'The Team Owner has refused this person some of it'],
  only_the_invitee_answers: [403, 'Only the person who was invited can answer'],
  grants_beyond_own: [403, 'You can only offer what you may do yourself'],
  relationship_not_yours_to_offer: [403, 'Only the Team Owner invites somebody as this'],

  // The rota
  visit_not_found: [404, 'There is no such visit, or you may not know of it'],
  slot_not_found: [404, 'There is no such visit, or you may not know of it'],
  slot_taken: [409, 'Somebody else has taken this visit'],
  slot_already_yours: [409, 'This visit is yours already'],
  slot_not_yours: [409, 'Somebody else has this visit'],
  slot_not_taken: [409, 'Nobody has taken this visit yet'],
  slot_already_done: [409, 'This visit is done already'],
  attendance_recorded: [409, 'What happened at this visit is written down already'],
  attendance_of_others: [409, 'What happened at the visits of others is for them to say'],
  attendance_settled: [409, 'Somebody else has written down what happened'],
  attendance_repeated: [409, 'That is written down already'],
  attendance_of_ones_own: [409, 'What one did oneself is not said in the name of another'],
  attendance_not_by_carer: [409, 'This person did no visits in the team at that time'],
  visit_already_started: [409, 'This visit has started already'],
  visit_not_started: [409, 'This visit has not started yet'],
  visit_cancelled: [409, 'This visit was cancelled'],
  visit_overlaps: [409, 'There is another visit at that time'],
  person_not_free: [409, 'They cannot be put down for this time'],
  week_full: [409, 'This week has as many visits as a Team may have'],
  visits_not_open: [403, 'You cannot take visits in this Team'],
  person_already_in_visit: [409, 'A visit for two takes two different people'],

  // Notes
  note_not_found: [404, 'There is no such note, or you may not read it'],
  note_not_yours: [403, 'The words of a note are changed by whoever wrote it'],
  note_withdrawn: [409, 'This note was taken back'],
  note_reader_cannot_see: [409, 'Somebody whom the note names could not read it'],

  // What is opened in an emergency
  emergency_not_found: [404, 'Nothing of that kind was opened, or it is not for you to know'],
  emergency_not_needed: [409, 'You can see this as it is'],
  emergency_already_open: [409, 'You have opened this already'],
  emergency_over: [409, 'This has closed already'],
  emergency_not_yours: [403, 'What was opened in an emergency is closed by whoever opened it'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problemCodes;
