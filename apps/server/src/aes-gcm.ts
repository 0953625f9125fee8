import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

type Key = Buffer | KeyObject;

/**
 * Encrypts under 32 bytes of key: a random nonce, the tag, then the text. It opens only together
 * with the same `boundTo`, which is not in it. One key may seal 2³² times: see record 53.
 */
export function encrypt(key: Key, plain: Uint8Array, boundTo: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(boundTo);
  const text = Buffer.concat([sealing.update(plain), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), text]);
}

/** What was encrypted; undefined under another key, bound to something else, or changed. */
export function decrypt(key: Key, sealed: Uint8Array, boundTo: Uint8Array): Buffer | undefined {
  if (sealed.length < nonceBytes + tagBytes) return undefined;
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(boundTo)
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = opening.update(sealed.subarray(nonceBytes + tagBytes));
  try {
    return Buffer.concat([text, opening.final()]);
  } catch {
    return undefined;
  }
}
