/**
 * Says each long step as it begins, with its place among all of them, and how long it took.
 *
 * @param {number} total
 * @param {(text: string) => void} [write]
 */
export function steps(total, write = (text) => process.stdout.write(text)) {
  let number = 0;
  return {
    /**
     * @template Result
     * @param {string} title
     * @param {(say: (text: string) => void) => Promise<Result> | Result} work
     * @returns {Promise<Result>}
     */
    async step(title, work) {
      number += 1;
      const began = performance.now();
      write(`${title}… (${number} of ${total})\n`);
      const result = await work((text) => write(`  ${text}\n`));
      const seconds = (performance.now() - began) / 1000;
      if (seconds >= 1) write(`  done in ${duration(seconds)}\n`);
      return result;
    },
  };
}

/** @param {number} seconds */
export function duration(seconds) {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
