import type { MergeWarning } from '../merge/index.js';
import { idText, isObject } from '../shared/objects.js';
import { leaveOutNumbers } from '../stream/leave-out.js';
import type { Call } from './command.js';

interface Counted {
  warning: MergeWarning;
  ocid: string;
  count: number;
}

/**
 * What merging found odd and did not stop at, in every command that merges:
 * for programs each by itself, for people once for each field.
 */
export class MergeWarnings {
  private readonly found = new Map<string, Counted>();

  constructor(private readonly call: Pick<Call, 'json' | 'say' | 'streams' | 'values'>) {}

  add(ocid: string, warning: MergeWarning): void {
    if (this.call.json) {
      const { code, path, ...rest } = warning;
      const line = JSON.stringify({ warning: { ocid, code, path, ...rest } });
      this.call.streams.stderr.write(`${line}\n`);
      return;
    }
    const key = `${warning.code} ${warning.path}`;
    const before = this.found.get(key);
    if (before) before.count += 1;
    else this.found.set(key, { warning, ocid, count: 1 });
  }

  /** With `--on-number leave-out`, takes numbers that cannot be held out of a value. */
  leaveOut(value: unknown): void {
    if (this.call.values['on-number'] === undefined) return;
    const ocid = isObject(value) ? idText(value.ocid) : '';
    for (const path of leaveOutNumbers(value)) this.add(ocid, { code: 'number_left_out', path });
  }

  /** Says what people should know, when all is done. */
  say(): void {
    for (const { warning, ocid, count } of this.found.values()) {
      const times = count === 1 ? `In ${ocid}` : `${count.toLocaleString('en-GB')} times`;
      const first = count === 1 ? '' : ` The first was in ${ocid}.`;
      this.call.say(`${times}, ${sentences[warning.code](warning.path)}${first}`);
    }
  }
}

const sentences: Record<MergeWarning['code'], (path: string) => string> = {
  duplicate_id: (path) => `two items of ${path} share an id. What the later says stands.`,
  repeated_date: () => 'two releases share a date. Their order in the input decided.',
  mixed_offsets: () =>
    'releases give their dates with different offsets: the order of their text, in which they are merged, is not their order in time.',
  number_left_out: (path) => `${path} holds a number that cannot be held. It is left out.`,
  inconsistent_type: (path) => `${path} changes type. The later value stands.`,
};
