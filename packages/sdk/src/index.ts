export type { UnknownWord } from './check/open-enum.js';
export type { Received } from './check/received.js';
export { createKith, type Kith, type KithOptions } from './create-kith.js';
export {
  type InvalidParam,
  isAborted,
  isConflict,
  isContractError,
  isEnded,
  isForbidden,
  isInvalid,
  isKithError,
  isMisdirected,
  isNotFound,
  isOffline,
  isOnlyLooking,
  isRateLimited,
  isServerError,
  isTimeout,
  isUnauthorized,
  isVersionMismatch,
  KithError,
} from './errors.js';
export type { components, operations } from './generated/openapi.js';
export { version } from './generated/version.js';
export type { LiveEvent } from './live/event.js';
export { Page } from './page.js';
export type * from './resources/api-keys.js';
export type * from './resources/coop.js';
export type * from './resources/embed-sessions.js';
export type * from './resources/emergencies.js';
export type * from './resources/invitations.js';
export type * from './resources/members.js';
export type * from './resources/notes.js';
export type * from './resources/open-data.js';
export type * from './resources/people.js';
export type { RecordingOptions } from './resources/resource.js';
export type * from './resources/rota.js';
export type * from './resources/sessions.js';
export type { Recording } from './resources/shapes.js';
export type * from './resources/teams.js';
export type {
  CallReport,
  FetchSession,
  Language,
  RequestOptions,
  SessionToken,
  VersionOptions,
} from './transport/options.js';
export type { View, Viewing } from './transport/viewing.js';
