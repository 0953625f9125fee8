import type { InvalidParam } from '../../errors.js';

const titles = {
  invalid_request: [422, 'Some of what was sent is not right'],
  not_found: [404, 'There is nothing at this address'],
  idempotency_key_reused: [422, 'This Idempotency-Key was used for another request'],
  idempotency_in_progress: [409, 'The first request with this Idempotency-Key is still running'],
  idempotency_already_done: [409, 'This was done already; ask again for what it has become'],
  precondition_required: [428, 'Say which version you saw, with If-Match'],
  version_mismatch: [412, 'Somebody changed this since you read it'],
  unauthenticated: [401, 'Sign in first'],
  session_expired: [401, 'Your session has ended'],
  api_key_required: [401, 'This needs an API key'],
  forbidden: [403, 'You may not do this'],
  no_standing_in_team: [422, 'This person is not in this Team and has no open invitation to it'],
  person_not_found: [404, 'There is no such person, or you may not see them'],
  team_not_found: [404, 'There is no such team, or you may not see it'],
  member_not_found: [404, 'There is no such member, or you may not see them'],
  invitation_not_found: [404, 'There is no such invitation, or it is not for you'],
  invitation_not_open: [409, 'This invitation has been answered or taken back'],
  already_a_member: [409, 'This person is in the team already'],
  already_invited: [409, 'This person has an invitation to the team already'],
  membership_ended: [409, 'This place in the team has ended'],
  owner_cannot_be_removed: [409, 'The team is for its Owner, who cannot be removed from it'],
  grant_not_allowed: [422, 'Some of this is not for the Team Owner to switch'],
  recording_not_allowed: [403, 'You may not write this down for somebody else'],
  outside_session: [403, 'This website was not asked to offer this'],
  invitation_expired: [409, 'This invitation is too old; ask for a new one'],
  only_the_invitee_answers: [403, 'Only the person who was invited can answer'],
  grants_beyond_own: [403, 'You can only offer what you may do yourself'],
  relationship_not_yours_to_offer: [403, 'Only the Team Owner invites somebody as this'],
  slot_not_found: [404, 'There is no such visit, or you may not see it'],
  visit_not_found: [404, 'There is no such visit, or you may not see it'],
  slot_taken: [409, 'Somebody else said yes first'],
  slot_already_yours: [409, 'You have said yes to this visit already'],
  slot_not_yours: [409, 'This visit is not yours'],
  slot_not_taken: [409, 'Nobody has said yes to this visit'],
  slot_already_done: [409, 'This visit has been done'],
  visit_already_started: [409, 'This visit has started'],
  visit_not_started: [409, 'This visit has not started yet'],
  visit_cancelled: [409, 'This visit has been cancelled'],
  visit_overlaps: [409, 'You have another visit at that time'],
  visits_not_open: [403, 'You may not say yes to visits in this team'],
  internal_error: [500, 'Something went wrong on our side'],
  service_unavailable: [503, 'The service is not ready'],
  too_many_requests: [429, 'Too many requests'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** What the in-memory server refuses with. */
export type RefusalCode = keyof typeof titles;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string | undefined;
  readonly invalidParams: InvalidParam[] | undefined;

  constructor(code: RefusalCode, detail?: string, invalidParams?: InvalidParam[]) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.invalidParams = invalidParams;
  }
}

export function refuse(code: RefusalCode, detail?: string): never {
  throw new Refusal(code, detail);
}

/** Where waiting helps, for how many seconds. */
const retryAfter: Partial<Record<RefusalCode, string>> = {
  idempotency_in_progress: '1',
  too_many_requests: '1',
  service_unavailable: '1',
};

export const titleOf = (code: RefusalCode): string => titles[code][1];

export function problem(refusal: Refusal, requestId: string): Response {
  const [status, title] = titles[refusal.code];
  const wait = retryAfter[refusal.code];
  const body = {
    type: `urn:kith:problem:${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: refusal.detail ?? title,
    requestId,
    ...(refusal.invalidParams && { invalid_params: refusal.invalidParams }),
  };
  return Response.json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'x-request-id': requestId,
      ...(wait !== undefined && { 'retry-after': wait }),
    },
  });
}
