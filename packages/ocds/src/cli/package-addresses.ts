import { basename } from 'node:path';
import type { PackageMetadata } from '../index.js';
import type { Inputs } from './read-inputs.js';

/** Where a release stands, and so which package it is in. */
interface Place {
  file: string;
  line?: number;
  pointer: string;
}

/** The address of the package that a release stands in, where it has one. */
export type Addresses = (place: Place) => string | undefined;

/**
 * Packages say their own address. For the others, and for releases outside a
 * package, `base` is the address; ending in `/` it is the folder of the files.
 */
export async function addressesOf(
  inputs: Inputs,
  packages: readonly (readonly PackageMetadata[])[],
  base: string | undefined,
): Promise<Addresses> {
  const lines = await packageLines(inputs, packages);
  return ({ file, line, pointer }) => {
    const input = inputs.list.findIndex(({ name }) => name === file);
    const which = line === undefined ? 0 : lines.get(`${input} ${line}`);
    // A list of releases by itself has pointers such as `/0`; the address of a record package is
    // not that of the packages that its releases stand in.
    const inPackage = pointer.startsWith('/releases/') && which !== undefined;
    const uri = inPackage ? packages[input]?.[which]?.uri : undefined;
    if (typeof uri === 'string' && uri) return uri;
    if (base === undefined || !base.endsWith('/')) return base;
    return base + encodeURIComponent(basename(file).replace(/\.gz$/, ''));
  };
}

/** In JSON Lines, which package stands on which line. */
async function packageLines(
  inputs: Inputs,
  packages: readonly (readonly PackageMetadata[])[],
): Promise<Map<string, number>> {
  const lines = new Map<string, number>();
  for (const [index, input] of inputs.list.entries()) {
    if (input.form === 'document' || packages[index]?.length === 0) continue;
    for await (const entry of input.entries())
      if (entry.kind !== 'problem' && entry.package !== undefined && entry.line !== undefined)
        lines.set(`${index} ${entry.line}`, entry.package);
  }
  return lines;
}
