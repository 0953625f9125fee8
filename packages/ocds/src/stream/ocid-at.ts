/**
 * The ocid of a release, from its first bytes: found where only plain values come before it, as
 * in what most publishers send. Nothing where that is not so, or where it holds other than ASCII;
 * the release must then be parsed to know.
 */
export function ocidAt(bytes: Buffer): string | undefined {
  if (bytes.length > usual.length && bytes.compare(usual, 0, usual.length, 0, usual.length) === 0) {
    const end = bytes.indexOf(quote, usual.length);
    const ocid = bytes.toString('latin1', usual.length, end);
    if (plain.test(ocid)) return ocid;
  }
  return find(bytes, 160) ?? (bytes.length > 160 ? find(bytes, 2048) : undefined);
}

function find(bytes: Buffer, length: number): string | undefined {
  return pattern.exec(bytes.toString('latin1', 0, length))?.[1];
}

const usual = Buffer.from('{"ocid":"');
const quote = 0x22;
const plain = /^[\x20-\x5b\x5d-\x7e]+$/;

const text = String.raw`"[^"\\]*"`;
const simple = String.raw`(?:${text}|[-+.\dA-Za-z]+)`;
const list = String.raw`\[\s*(?:${simple}\s*(?:,\s*${simple}\s*)*)?\]`;
const field = String.raw`${text}\s*:\s*(?:${simple}|${list})\s*,\s*`;
const pattern = new RegExp(
  String.raw`^\s*\{\s*(?:${field})*?"ocid"\s*:\s*"([\x20\x21\x23-\x5b\x5d-\x7e]+)"`,
);
