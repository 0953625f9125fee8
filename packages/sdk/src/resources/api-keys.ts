import { apiKeySchema, apiKeysSchema, newApiKeySchema } from '../generated/schemas.js';
import type { Page } from '../page.js';
import type { RequestOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { Resource } from './resource.js';
import type { Answered, QueryOf, Sent } from './shapes.js';

export type ApiKey = Answered<'ApiKey'>;
export type ApiKeyPage = Answered<'ApiKeys'>;
export type NewApiKey = Answered<'NewApiKey'>;
export type KeyScope = Sent<'KeyScope'>;
export type CreateApiKey = Sent<'CreateApiKey'>;
export type RotateApiKey = Sent<'RotateApiKey'>;
export type ApiKeyQuery = QueryOf<'listApiKeys'>;

/** The API keys of a co-op. For a host's own server, with a key that may `api_keys:manage`. */
export class ApiKeys extends Resource {
  /** Every key there was, with what it is for and when it was last used. Never its token. */
  list(query: ApiKeyQuery = {}, options?: RequestOptions): Page<ApiKey, ApiKeyPage> {
    return this.page(apiKeysSchema, () => path`v1/api-keys`, query, options);
  }

  /** Makes a key for no more than the one that asks. Its `token` is told this once. */
  create(body: CreateApiKey, options?: RequestOptions): Promise<NewApiKey> {
    return this.post(newApiKeySchema, () => path`v1/api-keys`, body, options);
  }

  /** Puts a new key in the place of another; both work for `overlapHours`, a day unless said. */
  rotate(apiKeyId: string, body: RotateApiKey = {}, options?: RequestOptions): Promise<NewApiKey> {
    return this.post(newApiKeySchema, () => path`v1/api-keys/${apiKeyId}/rotate`, body, options);
  }

  /** Ends a key at once, with all sessions it has made. */
  revoke(apiKeyId: string, options?: RequestOptions): Promise<ApiKey> {
    return this.post(apiKeySchema, () => path`v1/api-keys/${apiKeyId}/revoke`, {}, options);
  }
}
