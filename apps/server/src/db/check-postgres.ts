import { StartError } from '../start-error.js';
import type { Engine } from './engine.js';

const oldest = 15;

/** Connects once, so that what is wrong with DATABASE_URL is said at the start and in one line. */
export async function checkPostgres(engine: Engine): Promise<void> {
  const version = await versionOf(engine);
  if (version.number < oldest * 10_000) {
    throw new StartError(
      `PostgreSQL at ${engine.place} is version ${version.text}; Kith needs ${oldest} or newer.`,
    );
  }
}

async function versionOf({ pool, place }: Engine): Promise<{ number: number; text: string }> {
  const connection = await pool.connect().catch((error: unknown) => {
    throw new StartError(whyNot(error, place), 1, error);
  });
  try {
    const { rows } = await connection.query<{ number: number; text: string }>(
      `select current_setting('server_version_num')::int as number,
              current_setting('server_version') as text`,
      [],
    );
    return rows[0] ?? { number: 0, text: 'unknown' };
  } finally {
    connection.release();
  }
}

function whyNot(error: unknown, place: string): string {
  const code = String((error as { code?: unknown }).code ?? '');
  if (code.startsWith('28')) {
    return `PostgreSQL at ${place} refused the user name or the password in DATABASE_URL.`;
  }
  if (code === '3D000') return `PostgreSQL at ${place} has no such database; make it first.`;
  const why = code === '' ? '' : ` (${code})`;
  return `PostgreSQL at ${place} cannot be reached${why}. Is it running, and is DATABASE_URL right?`;
}
