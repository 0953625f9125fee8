export type {
  CallReport,
  FetchSession,
  Language,
  RequestOptions,
  SessionToken,
  TransportOptions,
  VersionOptions,
} from './options.js';
export { createTransport, type Transport } from './transport.js';
