import { run } from './cli/run.js';

/** What a container runs: the server and nothing else. */
process.exitCode = await run(['serve', ...process.argv.slice(2)], {
  environment: process.env,
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
process.channel?.unref();
