import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { decrypt, encrypt } from '../aes-gcm.js';

/** What was answered to a write, as it is given again. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface KeyedRequest {
  /** As the client made it. It is kept nowhere. */
  key: string;
  /** Who asks, and how far their session reaches: another reach is another caller. */
  caller: readonly unknown[];
  /** The secret that the caller came with. */
  token: string;
  /** All that makes it this request and no other. */
  request: readonly string[];
}

export interface SecretsOfRequest {
  /** Under which the answer is kept. */
  keyHash: Buffer;
  /** Whether it is the same request, without saying anything of what was in it. */
  requestMac: Buffer;
  seal(answer: Answer): Buffer;
  /** Undefined when it was sealed for another session. */
  open(sealed: Buffer): Answer | undefined;
}

/** All that is derived from a key that a client sent. A caller's own key is theirs alone. */
export function secretsOf({ key, caller, token, request }: KeyedRequest): SecretsOfRequest {
  const who = JSON.stringify(caller);
  const keyHash = createHash('sha256')
    .update(JSON.stringify([who, key]))
    .digest();
  const macKey = derived(JSON.stringify([key, who]), 'the request of a key');
  const sealKey = derived(JSON.stringify([key, token]), 'the answer to a key');

  return {
    keyHash,
    requestMac: createHmac('sha256', macKey).update(JSON.stringify(request)).digest(),
    seal: (answer) => encrypt(sealKey, Buffer.from(JSON.stringify(answer)), keyHash),
    open(sealed) {
      const text = decrypt(sealKey, sealed, keyHash);
      return text && (JSON.parse(text.toString('utf8')) as Answer);
    },
  };
}

const derived = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'kith', use, 32));
