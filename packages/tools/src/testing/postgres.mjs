import { aptInstall, canUseApt } from './apt.mjs';
import { programsFolder, startCluster } from './cluster.mjs';

/**
 * A PostgreSQL for tests: its `url`, or `why` none could be had.
 *
 * @typedef {{ url?: string, why?: string, stop(): Promise<void> }} Postgres
 * @param {(text: string) => void} say
 * @returns {Promise<Postgres>}
 */
export async function postgres(say) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: nothing };
  let programs = await programsFolder();
  if (!programs && canUseApt()) {
    say('installing the postgresql package');
    await aptInstall(['postgresql']);
    programs = await programsFolder();
  }
  if (!programs) {
    return { why: 'no PostgreSQL was found; install one or set TEST_DATABASE_URL', stop: nothing };
  }
  try {
    return await startCluster(programs);
  } catch (error) {
    return {
      why: `PostgreSQL would not start (${/** @type {Error} */ (error).message})`,
      stop: nothing,
    };
  }
}

async function nothing() {}
