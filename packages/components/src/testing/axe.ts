import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds wrong in an element and its shadow root, as readable lines. */
export async function faultsIn(element: Element): Promise<string[]> {
  const { violations } = await window.axe.run(element, {
    resultTypes: ['violations'],
    // A fragment is not a page: landmarks and page headings are the host's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${node.target.flat().join(' ')} — ${node.failureSummary ?? violation.help}`,
    ),
  );
}
