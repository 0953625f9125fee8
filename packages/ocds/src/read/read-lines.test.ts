import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { type ReadLinesOptions, readLines } from './read-lines.js';
import type { Chunk } from './split-lines.js';

async function read(chunks: Chunk[], options?: ReadLinesOptions) {
  const results = [];
  for await (const result of readLines(chunks, options)) results.push(result);
  return results;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const pieces = (all: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

const one = release({ title: 'Gofal gartref — tŷ £20 😀' });
const two = release({ id: '2' });
const text = `\uFEFF${JSON.stringify(one)}\r\n\n${JSON.stringify([one, two])}\n\n`;

describe('reading JSON Lines from a stream', () => {
  it.each([1, 2, 3, 7, 1000])('does not mind chunks of %i bytes', async (size) => {
    const results = await read(pieces(bytes(text), size));
    expect(results).toMatchObject([
      { line: 1, kind: 'release', releases: [one], problems: [] },
      { line: 3, kind: 'releases', releases: [one, two], problems: [] },
    ]);
  });

  it('takes chunks of text too, and the two mixed', async () => {
    const half = text.length - 20;
    const results = await read([text.slice(0, half), bytes(text.slice(half))]);
    expect(results.map(({ releases }) => releases.length)).toEqual([1, 2]);
  });

  it('keeps its own copy of chunks whose memory is used again', async () => {
    const shared = new Uint8Array(16);
    function* reusing() {
      for (const piece of pieces(bytes(JSON.stringify(one)), 16)) {
        shared.set(piece);
        yield shared.subarray(0, piece.length);
      }
    }
    const results = [];
    for await (const result of readLines(reusing())) results.push(result);
    expect(results).toMatchObject([{ releases: [one] }]);
  });

  it('refuses one line and goes on with the next', async () => {
    const lines = [JSON.stringify(one), '{"ocid":', JSON.stringify({ ...one, id: '' }), '\0', '7'];
    const results = await read([bytes([...lines, JSON.stringify(two)].join('\n'))]);
    const codes = results.map(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toEqual([[], ['not_json'], ['missing_id'], ['not_json'], ['unknown_shape'], []]);
    expect(results[2]).toMatchObject({ releases: [], problems: [{ line: 3, pointer: '/id' }] });
  });

  it('refuses bytes that are not UTF-8 and lines that are too long', async () => {
    const results = await read(
      [
        Uint8Array.of(0x22, 0xff, 0x22, 10),
        bytes(`"${'x'.repeat(3000)}"\n`),
        bytes(JSON.stringify(two)),
      ],
      { longestLine: 2000 },
    );
    expect(results).toMatchObject([
      { line: 1, problems: [{ code: 'not_utf8' }] },
      { line: 2, problems: [{ code: 'line_too_long' }] },
      { line: 3, releases: [two] },
    ]);
  });

  it('reads a document spread over many lines as one', async () => {
    const results = await read([bytes(JSON.stringify({ releases: [one, two] }, null, 2))]);
    expect(results).toMatchObject([{ line: 1, kind: 'release_package', releases: [one, two] }]);
    const long = await read([JSON.stringify([one], null, 2)], { longestLine: 40 });
    expect(long).toMatchObject([{ line: 1, releases: [], problems: [{ code: 'line_too_long' }] }]);
  });

  it('goes back to lines when the first one was only broken', async () => {
    const results = await read([`{"ocid": "a",\n${JSON.stringify(two)}\n`]);
    expect(results).toMatchObject([
      { line: 1, problems: [{ code: 'not_json' }] },
      { line: 2, releases: [two] },
    ]);
  });

  it('passes on an error of the stream itself', async () => {
    async function* failing() {
      yield `${JSON.stringify(one)}\n`;
      throw new Error('disk gone');
    }
    const results = readLines(failing());
    expect((await results.next()).value).toMatchObject({ releases: [one] });
    await expect(results.next()).rejects.toThrow('disk gone');
  });
});
