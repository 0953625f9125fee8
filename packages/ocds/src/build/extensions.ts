import { pointerTo } from '../read/messages.js';
import { isUri } from '../schema/formats.js';
import { BuildError } from './errors.js';

/** The Metrics extension as it stood at the commit that the built-in schema describes. */
export const metricsExtension =
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/fad91df/extension.json';

/** What names of branches look like: what stands there tomorrow is not what stands there today. */
const moving = /^(master|main|head|trunk|dev|develop|development|latest|gh-pages|refs)$/i;
const tagOrCommit = /^(v?\d+([._-]\w+)*|[0-9a-f]{7,40})$/i;
/** Hosts whose addresses name a branch, a tag or a commit third. */
const repositories =
  /^https:\/\/(?:raw\.githubusercontent\.com|github\.com)\/[^/]+\/[^/]+\/(?:raw\/|blob\/)?([^/]+)\//;

/** An extension must be named by a version that stays as it is: a tag or a commit. */
export function checkedExtensions(extensions: readonly string[]): string[] {
  if (!Array.isArray(extensions))
    throw new BuildError('not_valid', '/extensions', 'A list of addresses is accepted.');
  return extensions.map((url, at) => {
    const pointer = pointerTo('/extensions', at);
    if (typeof url !== 'string' || !isUri(url) || !url.startsWith('https://'))
      throw new BuildError(
        'not_valid',
        pointer,
        'An address that starts with https:// is accepted.',
      );
    const reference = repositories.exec(url)?.[1];
    const isPinned = reference === undefined || tagOrCommit.test(reference);
    if (isPinned && !url.split('/').some((part) => moving.test(part))) return url;
    const message = 'This address names a branch, which may change. A tag or a commit is accepted.';
    throw new BuildError('unpinned_extension', pointer, message);
  });
}
