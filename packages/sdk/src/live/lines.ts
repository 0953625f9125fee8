/**
 * How many streams all tabs of a site hold open together. By HTTP/1.1 a browser opens six
 * connections to a server, and questions need some of them.
 */
const lines = 4;

/** Milliseconds after which whoever holds a line looks whether somebody waits for it. */
const turnLength = 5_000;

const nameOf = (line: number) => `kith line ${line}`;

/**
 * Runs `use` while there is a line for it, again and again until the signal ends it or `use` is over
 * by itself. Where there are more teams than lines they take turns: each goes on after the last
 * event it heard.
 */
export async function takeTurns(
  over: AbortSignal,
  use: (turn: AbortSignal) => Promise<void>,
): Promise<void> {
  let isOver = false;
  const onLine = async (line: number) => {
    const turn = new AbortController();
    const end = () => turn.abort();
    over.addEventListener('abort', end);
    const looking = setInterval(
      () => void isWantedBySomebody(line).then((is) => is && end()),
      turnLength,
    );
    await use(turn.signal);
    clearInterval(looking);
    over.removeEventListener('abort', end);
    isOver = !turn.signal.aborted;
  };
  while (!isOver && !over.aborted) {
    if (await onFreeLine(onLine)) continue;
    const line = Math.floor(Math.random() * lines);
    // Rejects when the wait is ended, which the loop then sees.
    await navigator.locks
      .request(nameOf(line), { signal: over }, () => onLine(line))
      .catch(() => undefined);
  }
}

async function onFreeLine(use: (line: number) => Promise<void>): Promise<boolean> {
  for (let line = 0; line < lines; line += 1) {
    const was = await navigator.locks.request(nameOf(line), { ifAvailable: true }, async (lock) => {
      if (lock) await use(line);
      return lock !== null;
    });
    if (was) return true;
  }
  return false;
}

async function isWantedBySomebody(line: number): Promise<boolean> {
  const { pending = [] } = await navigator.locks.query();
  return pending.some(({ name }) => name === nameOf(line));
}
