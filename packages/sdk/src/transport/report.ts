import { isKithError } from '../errors.js';
import type { CallReport, TransportOptions } from './options.js';
import type { Path } from './path.js';

/** Carries a call out and tells of it. The call writes down in the report how often it was sent. */
export async function reported<Value>(
  { method, path }: { method: string; path: Path },
  onCall: TransportOptions['onCall'],
  call: (report: CallReport) => Promise<Value>,
): Promise<Value> {
  const began = performance.now();
  const report: CallReport = {
    method: method.toUpperCase(),
    path: path.pattern,
    milliseconds: 0,
    tries: 0,
  };
  try {
    return await call(report);
  } catch (error) {
    if (error instanceof Error) report.code = isKithError(error) ? error.code : error.name;
    throw error;
  } finally {
    report.milliseconds = performance.now() - began;
    tell(report, onCall);
  }
}

function tell(report: CallReport, onCall: TransportOptions['onCall']): void {
  try {
    onCall?.(report);
  } catch {
    // Nobody's call fails because their log does.
  }
}
