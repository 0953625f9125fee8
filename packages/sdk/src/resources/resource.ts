import type * as z from 'zod/mini';
import { Page } from '../page.js';
import type { RequestOptions, VersionOptions } from '../transport/options.js';
import type { Path } from '../transport/path.js';
import type { Query, Transport } from '../transport/transport.js';
import type { Recording } from './shapes.js';

/** Says on whose behalf an answer is given, beside what every call may be given. */
export interface RecordingOptions extends RequestOptions {
  recording?: Recording | undefined;
}

interface Items<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** What all resources of the API do alike. */
export abstract class Resource {
  protected readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  protected async read<Schema extends z.ZodMiniType>(
    schema: Schema,
    at: () => Path,
    query: Query = {},
    options?: RequestOptions,
  ): Promise<z.output<Schema>> {
    return this.transport.send({ method: 'get', path: at(), schema, query, options });
  }

  protected async post<Schema extends z.ZodMiniType>(
    schema: Schema,
    at: () => Path,
    body: unknown,
    options?: RequestOptions & { version?: number },
  ): Promise<z.output<Schema>> {
    const version = options?.version;
    return this.transport.send({ method: 'post', path: at(), schema, body, version, options });
  }

  protected async patch<Schema extends z.ZodMiniType>(
    schema: Schema,
    at: () => Path,
    body: unknown,
    options: VersionOptions,
  ): Promise<z.output<Schema>> {
    const { version } = options;
    return this.transport.send({ method: 'patch', path: at(), schema, body, version, options });
  }

  protected page<Item, Result extends Items<Item>>(
    schema: z.ZodMiniType<Result>,
    at: () => Path,
    query: Query = {},
    options?: RequestOptions,
    /** Where it is asked in a body, so that it stands in no address. */
    body?: unknown,
  ): Page<Item, Result> {
    const method = body === undefined ? 'get' : 'post';
    const load = async (cursor: string | undefined) => {
      const asked = cursor ? { ...query, cursor } : query;
      return this.transport.send({ method, path: at(), schema, query: asked, body, options });
    };
    return new Page<Item, Result>({
      load,
      itemsOf: ({ items }) => items,
      nextOf: ({ nextCursor }) => nextCursor ?? undefined,
    });
  }
}
