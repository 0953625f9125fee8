// Made from openapi/kith.openapi.json by `npm run generate`. Not edited by hand.

/** What an embed session must have been made for: all of these, or any one of them. */
export type SessionReach =
  | 'every_session'
  | 'own_pages'
  | { readonly all: readonly string[] }
  | { readonly any: readonly string[] };

export const operationTraits: Readonly<
  Record<string, { readonly session?: SessionReach; readonly idempotent: boolean }>
> = {
  'GET /v1/api-keys': {"idempotent":false},
  'POST /v1/api-keys': {"idempotent":true},
  'POST /v1/api-keys/:apiKeyId/revoke': {"idempotent":true},
  'POST /v1/api-keys/:apiKeyId/rotate': {"idempotent":true},
  'GET /v1/demo/people': {"idempotent":false},
  'POST /v1/demo/session': {"idempotent":false},
  'POST /v1/embed-sessions': {"idempotent":true},
  'POST /v1/embed-sessions/revoke': {"idempotent":true},
  'GET /v1/invitations': {"session":{"all":["answer_invitations"]},"idempotent":false},
  'GET /v1/invitations/:invitationId': {"session":{"any":["answer_invitations","invite_others"]},"idempotent":false},
  'POST /v1/invitations/:invitationId/accept': {"session":{"all":["answer_invitations"]},"idempotent":true},
  'POST /v1/invitations/:invitationId/decline': {"session":{"all":["answer_invitations"]},"idempotent":true},
  'POST /v1/invitations/:invitationId/seen': {"session":{"all":["answer_invitations"]},"idempotent":true},
  'POST /v1/invitations/:invitationId/withdraw': {"session":{"all":["invite_others"]},"idempotent":true},
  'GET /v1/open-data/contracts': {"idempotent":false},
  'GET /v1/open-data/records': {"idempotent":false},
  'GET /v1/open-data/records/:ocid': {"idempotent":false},
  'GET /v1/open-data/releases': {"idempotent":false},
  'GET /v1/open-data/releases/:ocid/:releaseId': {"idempotent":false},
  'GET /v1/people': {"session":{"all":["invite_others"]},"idempotent":false},
  'GET /v1/people/me': {"session":"own_pages","idempotent":false},
  'PATCH /v1/people/me': {"session":"own_pages","idempotent":true},
  'GET /v1/people/:personId': {"session":{"all":["see_basic_profile"]},"idempotent":false},
  'POST /v1/session': {"idempotent":false},
  'GET /v1/session': {"session":"every_session","idempotent":false},
  'DELETE /v1/session': {"session":"every_session","idempotent":false},
  'GET /v1/sessions': {"session":"own_pages","idempotent":false},
  'POST /v1/sessions/end-all': {"session":"own_pages","idempotent":false},
  'DELETE /v1/sessions/:sessionId': {"session":"own_pages","idempotent":false},
  'POST /v1/sign-in-links': {"idempotent":false},
  'POST /v1/slots/:slotId/accept': {"session":{"all":["see_rota","accept_visits"]},"idempotent":true},
  'POST /v1/slots/:slotId/done': {"session":{"all":["see_rota","accept_visits"]},"idempotent":true},
  'POST /v1/slots/:slotId/release': {"session":{"all":["see_rota","accept_visits"]},"idempotent":true},
  'GET /v1/teams': {"session":"every_session","idempotent":false},
  'POST /v1/teams': {"session":"own_pages","idempotent":true},
  'GET /v1/teams/:teamId': {"session":"every_session","idempotent":false},
  'PATCH /v1/teams/:teamId': {"session":{"all":["change_grants"]},"idempotent":true},
  'GET /v1/teams/:teamId/events': {"session":{"any":["see_members","see_rota"]},"idempotent":false},
  'GET /v1/teams/:teamId/invitations': {"session":{"all":["invite_others"]},"idempotent":false},
  'POST /v1/teams/:teamId/invitations': {"session":{"all":["invite_others"]},"idempotent":true},
  'GET /v1/teams/:teamId/members': {"session":{"all":["see_members"]},"idempotent":false},
  'GET /v1/teams/:teamId/members/:membershipId': {"session":{"all":["see_members"]},"idempotent":false},
  'PATCH /v1/teams/:teamId/members/:membershipId': {"session":{"all":["change_grants"]},"idempotent":true},
  'POST /v1/teams/:teamId/members/:membershipId/end': {"session":{"all":["end_membership"]},"idempotent":true},
  'GET /v1/teams/:teamId/rota': {"session":{"all":["see_rota"]},"idempotent":false},
  'POST /v1/teams/:teamId/visits': {"session":{"all":["see_rota","arrange_visits"]},"idempotent":true},
  'POST /v1/visits/:visitId/cancel': {"session":{"all":["see_rota","arrange_visits"]},"idempotent":true},
};
