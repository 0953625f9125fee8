/** Whether bytes start as gzip does (RFC 1952). */
export function startsGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
