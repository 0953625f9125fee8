import { setImmediate } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { App } from './app-type.js';
import { readableName } from './invalid-params.js';
import { deepest, jsonFault } from './json-fault.js';
import { problem } from './problem.js';

/** Whatever is read as JSON further in. */
const json = /^application\/([\w.-]+\+)?json\s*(;|$)/i;
const large = 32 * 1024;
/** The end of a path is told, and no more of it. */
const mostParts = 8;

const told = {
  repeated: {
    reason: 'This is given more than once.',
    accepted: 'each name once in an object',
  },
  deep: {
    reason: 'This is nested too deeply.',
    accepted: `at most ${deepest} objects and lists in one another`,
  },
};

/** Refuses JSON that says one thing twice, or is nested without end: see json-fault.ts. */
export const refuseFaultyJson: MiddlewareHandler<App> = async (c, next) => {
  if (!json.test(c.req.header('content-type') ?? '')) return next();
  const text = await c.req.text();
  const fault = jsonFault(text);
  // Large ones take a while to read, and to be judged: others have their turn in between.
  if (text.length > large) await setImmediate();
  if (fault === undefined) return next();
  const { kind, path } = fault;
  const shown = path.length > mostParts ? ['…', ...path.slice(-mostParts)] : path;
  return problem(c, 'bad_request', {
    invalid_params: [{ name: readableName(shown), ...told[kind] }],
  });
};
