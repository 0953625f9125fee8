import type { Options } from 'tsup';

/** What every package's build shares: ESM, types, no bundled dependencies. */
export function library(entry: string[], options: Options = {}): Options {
  return {
    entry,
    format: 'esm',
    target: 'es2022',
    dts: { compilerOptions: { customConditions: [] } },
    clean: true,
    sourcemap: true,
    splitting: true,
    ...options,
  };
}
