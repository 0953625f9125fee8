import { createHash, createSecretKey } from 'node:crypto';
import { decrypt, encrypt } from '../aes-gcm.js';

/** Which data key is wrapped: a wrapped key opens as this one and no other. */
export interface WhichKey {
  coopId: string;
  id: string;
}

/**
 * Wraps the data keys of co-ops under a master key, which need not be in this process: a service
 * that keeps keys (KMS) stands behind the same three members.
 */
export interface KeyWrapper {
  /** Which master key it is; kept beside what it wrapped, so never a part of the key. */
  readonly id: string;
  wrap(dataKey: Uint8Array, which: WhichKey): Promise<Uint8Array>;
  /** Rejects where it is not what this master key wrapped for this data key. */
  unwrap(wrapped: Uint8Array, which: WhichKey): Promise<Uint8Array>;
}

export const masterKeyBytes = 32;

/** A master key that stands in the settings of the server. Its id is eight bytes of its hash. */
export function wrapperOf(masterKey: Uint8Array): KeyWrapper {
  const key = createSecretKey(masterKey);
  const hash = createHash('sha256').update('the id of a master key of Kith').update(masterKey);
  const id = hash.digest('hex').slice(0, 16);
  return {
    id,
    wrap: async (dataKey, which) => encrypt(key, dataKey, boundTo(which)),
    async unwrap(wrapped, which) {
      const dataKey = decrypt(key, wrapped, boundTo(which));
      if (dataKey === undefined) throw new Error('This master key did not wrap this data key.');
      return dataKey;
    },
  };
}

const boundTo = ({ coopId, id }: WhichKey) =>
  Buffer.from(JSON.stringify(['a data key of Kith', coopId, id]));
