import type { PackageMetadata } from '../index.js';
import type { PackageKind } from './combine-packages.js';

/** How a package is written as text, so that its entries can come one at a time. */
export interface Layout {
  start(metadata: PackageMetadata, kind: PackageKind): string;
  between: string;
  end: string;
}

/** What a package says of itself on one line, then one entry a line. */
export const overLines: Layout = {
  start: (metadata, kind) => `${opening(metadata, kind)}\n`,
  between: ',\n',
  end: '\n]}\n',
};

/** All on one line, as JSON Lines have it. */
export const oneLine: Layout = { start: opening, between: ',', end: ']}\n' };

function opening(metadata: PackageMetadata, kind: PackageKind): string {
  const about = JSON.stringify(metadata).slice(0, -1);
  return `${about}${about === '{' ? '' : ','}"${kind}":[`;
}

/** A package as JSON text, piece by piece, so that it need not be held whole. */
export async function* packageText(
  metadata: PackageMetadata,
  kind: PackageKind,
  entries: AsyncIterable<unknown> | Iterable<unknown>,
  layout: Layout = overLines,
): AsyncGenerator<string> {
  yield layout.start(metadata, kind);
  let between = '';
  for await (const entry of entries) {
    yield between + JSON.stringify(entry);
    between = layout.between;
  }
  yield layout.end;
}

/** The size of a package without entries, as `overLines` writes it. */
export function emptyBytes(metadata: PackageMetadata, kind: PackageKind): number {
  return textBytes(overLines.start(metadata, kind)) + overLines.end.length;
}

export function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
