import { run } from './cli/run.js';

const print = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);

const code = await run(process.argv.slice(2), {
  environment: process.env,
  say: print(process.stdout),
  complain: print(process.stderr),
});
// Not exit(): what was written may not have reached the terminal yet.
process.exitCode = code;
process.channel?.unref();
