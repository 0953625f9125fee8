/** The one table from a domain code to its HTTP status and title. Append; never rename a code. */
export const problemCodes = {
  // About the request itself
  bad_request: [400, 'This request cannot be read'],
  invalid_request: [422, 'Some of what was sent is not right'],
  not_found: [404, 'There is nothing at this address'],
  method_not_allowed: [405, 'This address does not take this method'],
  body_too_large: [413, 'What was sent is too large'],
  unsupported_media_type: [415, 'Send JSON'],
  idempotency_key_reused: [422, 'This Idempotency-Key was used for another request'],
  idempotency_in_progress: [409, 'The first request with this Idempotency-Key is still running'],
  precondition_required: [428, 'Say which version you saw, with If-Match'],
  version_mismatch: [412, 'Somebody changed this since you read it'],
  internal_error: [500, 'Something went wrong on our side'],
  service_unavailable: [503, 'The service is not ready'],

  // About who is asking
  unauthenticated: [401, 'Sign in first'],
  session_expired: [401, 'Your session has ended'],
  api_key_required: [401, 'This needs an API key'],
  forbidden: [403, 'You may not do this'],
  origin_not_allowed: [403, 'This website is not one the session was made for'],
  sign_in_link_not_valid: [410, 'This link has been used or is too old'],
  no_standing_in_team: [422, 'This person is not in this Team and has no open invitation to it'],
  capability_unknown: [422, 'There is no such capability'],
  demonstration_only: [404, 'This is only there in the demonstration'],

  // People
  person_not_found: [404, 'There is no such person, or you may not see them'],
  email_taken: [409, 'Another person in this co-op has this e-mail address'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problemCodes;
