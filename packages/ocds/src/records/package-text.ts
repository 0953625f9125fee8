import type { PackageMetadata } from '../index.js';
import type { PackageKind } from './combine-packages.js';

/** How a package is written: what it says of itself on one line, then one entry a line. */
export function packageStart(metadata: PackageMetadata, kind: PackageKind): string {
  const about = JSON.stringify(metadata).slice(0, -1);
  return `${about}${about === '{' ? '' : ','}"${kind}":[\n`;
}

export const betweenEntries = ',\n';
export const packageEnd = '\n]}\n';

/** A package as JSON text, piece by piece, so that it need not be held whole. */
export async function* packageText(
  metadata: PackageMetadata,
  kind: PackageKind,
  entries: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string> {
  yield packageStart(metadata, kind);
  let between = '';
  for await (const entry of entries) {
    yield between + JSON.stringify(entry);
    between = betweenEntries;
  }
  yield packageEnd;
}

/** The size of a package without entries. */
export function emptyBytes(metadata: PackageMetadata, kind: PackageKind): number {
  return textBytes(packageStart(metadata, kind)) + packageEnd.length;
}

export function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
