/** Cuts bytes into lines. By bytes: what separates lines elsewhere (U+2028) may stand in a text. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const piece of bytes) {
    let rest = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      const last = rest.subarray(0, end);
      yield (begun.length === 0 ? last : Buffer.concat([...begun, last])).toString('utf8');
      begun = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) begun.push(rest);
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString('utf8');
}
