import type { Temporal } from 'temporal-polyfill';
import { dropEntry, type ListedEntry, listEntries, retryEntries } from '../queue/queue-desk.sql.js';
import { StartError } from '../start-error.js';
import { optionsOf } from './arguments.js';
import type { Command } from './command.js';
import { withDeps } from './with-deps.js';

/** What it is and how it went: never what is in it. */
export const listQueue: Command = {
  usage: '[--dead]',
  summary: 'List what is to be done later; with --dead, only what was given up',
  async run(call) {
    const how = { name: 'queue list', usage: '[--dead]' };
    const { values } = optionsOf(call.args, { dead: { type: 'boolean' } }, how);
    await withDeps(call, async ({ db, now }) => {
      const entries = await db.asOwnerOfSchema((tx) => listEntries(tx, { dead: values.dead }));
      for (const entry of entries) call.say(lineOf(entry, now()));
      if (entries.length === 0) call.say('There is nothing in the queue.');
    });
  },
};

export const retryQueue: Command = {
  usage: 'ID | --all',
  summary: 'Do again what was given up',
  async run(call) {
    const how = { name: 'queue retry', usage: 'ID | --all' };
    const { values, positionals } = optionsOf(call.args, { all: { type: 'boolean' } }, how);
    const id = values.all ? undefined : idIn(positionals, how.name);
    await withDeps(call, async ({ db, now }) => {
      const count = await db.asOwnerOfSchema((tx) => retryEntries(tx, { id, now: now() }));
      if (count === 0) throw new StartError(nothingToRetry);
      call.say(count === 1 ? 'It will be done again.' : `${count} will be done again.`);
    });
  },
};

const nothingToRetry =
  'There is nothing to do again. Only what was given up can be, and a request for a sign-in link only by asking anew.';

export const dropQueue: Command = {
  usage: 'ID',
  summary: 'Take something off the queue, so that it is never done',
  async run(call) {
    const how = { name: 'queue drop', usage: 'ID' };
    const id = idIn(optionsOf(call.args, {}, how).positionals, how.name);
    await withDeps(call, async ({ db }) => {
      const dropped = await db.asOwnerOfSchema((tx) => dropEntry(tx, id));
      if (!dropped) throw new StartError(`There is nothing with the id ${id} in the queue.`);
      call.say('It was taken off the queue.');
    });
  },
};

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idIn([given, ...more]: string[], name: string): string {
  if (given !== undefined && more.length === 0 && id.test(given)) return given;
  throw new StartError(`kith ${name} needs one id, as kith queue list shows it.`, 2);
}

function lineOf(entry: ListedEntry, now: Temporal.Instant): string {
  const { state, dueAt, attempts, lastFailure } = entry;
  const due = state === 'waiting' && dueAt.epochMilliseconds > now.epochMilliseconds;
  const words = [
    entry.id,
    entry.kind.padEnd(20),
    state.padEnd(8),
    `tried ${attempts}`,
    lastFailure === null ? '' : `last failure ${lastFailure}`,
    due ? `again at ${dueAt.toString({ smallestUnit: 'second' })}` : '',
  ];
  return words.filter((word) => word !== '').join('  ');
}
