import type { Call } from './command.js';

/** One JSON object whose first field is a list of any length, written as it comes. */
export class JsonList {
  private count = 0;

  constructor(
    private readonly call: Pick<Call, 'write'>,
    private readonly name: string,
  ) {}

  async add(item: unknown): Promise<void> {
    const before = this.count === 0 ? `{${JSON.stringify(this.name)}:[\n` : ',\n';
    this.count += 1;
    await this.call.write(before + JSON.stringify(item));
  }

  /** Writes the fields that follow the list and ends the object. */
  async end(rest: Record<string, unknown>): Promise<void> {
    const start = this.count === 0 ? `{${JSON.stringify(this.name)}:[]` : '\n]';
    const fields = Object.entries(rest).map(
      ([name, value]) => `,\n${JSON.stringify(name)}:${JSON.stringify(value)}`,
    );
    await this.call.write(`${start}${fields.join('')}}\n`);
  }
}
