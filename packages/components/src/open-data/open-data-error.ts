/** Why open data could not be read, in the kinds that need different words. */
export type OpenDataFault =
  | 'bad_address'
  | 'device_offline'
  | 'unreachable'
  | 'not_shared'
  | 'not_there'
  | 'refused'
  | 'not_json'
  | 'not_ocds'
  | 'no_such_contract';

export interface OpenDataErrorOptions {
  /** Where it was read from. */
  address: string;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** For developers: what exactly was wrong. */
  reason?: string;
}

/** What is so until somebody mends it: asking again does not help. */
const lasting = new Set<OpenDataFault>([
  ...(['bad_address', 'not_shared', 'not_json', 'not_ocds', 'no_such_contract'] as const),
]);

/** Open data that could not be read. `code` is stable; `address` and `reason` are for developers. */
export class OpenDataError extends Error {
  override readonly name = 'OpenDataError';
  readonly address: string;
  readonly status: number | undefined;
  /** As `failureOf` reads it. */
  readonly kind: 'invalid' | undefined;

  constructor(
    readonly code: OpenDataFault,
    { address, status, reason }: OpenDataErrorOptions,
  ) {
    super(`${code}: ${address}${reason === undefined ? '' : ` (${reason})`}`);
    this.address = address;
    // A publisher that says no goes on saying no; one that is busy does not.
    const isNo = code === 'refused' && /^4(?!08|29)/.test(String(status));
    this.kind = isNo || lasting.has(code) ? 'invalid' : undefined;
    // A publisher's 403 says nothing about what this reader may see, so only what is gone is told.
    this.status = status === 404 || status === 410 ? status : undefined;
  }
}
