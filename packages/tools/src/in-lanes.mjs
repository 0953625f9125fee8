/**
 * Does each piece of work once, several at a time. Whatever takes longest should stand first: then
 * the short pieces fill the time beside it.
 *
 * @template Work, Result
 * @param {readonly Work[]} pieces
 * @param {number} lanes how many are done at a time
 * @param {(piece: Work) => Promise<Result>} work
 * @returns {Promise<Result[]>} in the order of the pieces; the first refusal is thrown
 */
export async function inLanes(pieces, lanes, work) {
  /** @type {Result[]} */
  const results = [];
  const waiting = pieces.map((piece, at) => ({ piece, at }));
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results[next.at] = await work(next.piece);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
