import { Session } from 'node:inspector/promises';

/**
 * How often the functions and blocks of this package ran during some work: every turn of a loop and
 * every call of a callback counts one. It tells how work grows without a clock, whose answer depends
 * on the machine and on what else it does.
 */
export async function operationsIn(works: (() => unknown)[]): Promise<number[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const counts: number[] = [];
  for (const work of works) {
    await session.post('Profiler.takePreciseCoverage');
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    counts.push(
      result
        .filter(({ url }) => url.includes('/packages/ocds/src/') && !url.includes('/testing/'))
        .flatMap(({ functions }) => functions)
        .flatMap(({ ranges }) => ranges)
        .reduce((sum, { count }) => sum + count, 0),
    );
  }
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return counts;
}
