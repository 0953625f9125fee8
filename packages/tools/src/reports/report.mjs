import { writeFileSync } from 'node:fs';

/**
 * What one suite did, in the one shape every runner's reporter writes.
 *
 * @typedef {{ name: string, why: string }} Skipped
 * @typedef {{ name: string, message: string }} Failure
 * @typedef {{ passed: number, failures: Failure[], skipped: Skipped[] }} Report
 */

/** Names the file a reporter writes to; without it a reporter stays silent. */
export const reportVariable = 'KITH_TEST_REPORT';

/** @param {Report} report */
export function writeReport(report) {
  const file = process.env[reportVariable];
  if (file) writeFileSync(file, JSON.stringify(report));
}
