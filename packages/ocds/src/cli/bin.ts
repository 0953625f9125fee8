#!/usr/bin/env node
import { runCli } from './main.js';

// Leaving through `exit` lets temporary files be removed on the way out.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

// The process itself, because each of its streams takes time to make and stdin is seldom read.
process.exitCode = await runCli(process.argv.slice(2), process);
