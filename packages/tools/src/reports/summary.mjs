/**
 * The line a run of tests ends with.
 *
 * @param {import('./report.mjs').Report} report
 */
export function closingLine({ passed, failures, skipped }) {
  const line = `${passed} passed, ${failures.length} failed`;
  return skipped.length > 0 ? `${line}, ${skipped.length} skipped` : line;
}

/**
 * @param {readonly import('./report.mjs').Report[]} reports
 * @returns {import('./report.mjs').Report}
 */
export function together(reports) {
  return {
    passed: reports.reduce((sum, report) => sum + report.passed, 0),
    failures: reports.flatMap((report) => report.failures),
    skipped: reports.flatMap((report) => report.skipped),
  };
}

/**
 * What was skipped and what failed, for people: the skipped ones grouped by why.
 *
 * @param {import('./report.mjs').Report} report
 */
export function details({ failures, skipped }) {
  const lines = [];
  for (const [why, names] of grouped(skipped)) {
    lines.push(`Skipped, because ${why}:`, ...names.map((name) => `  ${name}`), '');
  }
  if (failures.length > 0) lines.push('Failed:');
  for (const { name, message } of failures) {
    lines.push(`  ${name}`, `    ${plain(message).split('\n')[0]}`);
  }
  return lines.join('\n');
}

/** @param {readonly import('./report.mjs').Skipped[]} skipped */
function grouped(skipped) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { name, why } of skipped) groups.set(why, [...(groups.get(why) ?? []), name]);
  return groups;
}

/** @param {string} text */
function plain(text) {
  // Assertion messages come coloured for a terminal.
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
}
