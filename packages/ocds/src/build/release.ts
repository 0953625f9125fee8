import type { Release } from '../index.js';
import { builtInRules } from '../merge/index.js';
import { releaseSchema } from '../schema/release.js';
import type { JsonObject } from '../shared/objects.js';
import { refuseNull } from './check.js';
import { utc } from './dates.js';
import { finished } from './finish.js';
import { checkedId, checkedOcid, checkedTag, type ReleaseHead } from './head.js';
import { plain } from './plain.js';
import { tagsOf } from './tags.js';
import type { ReleaseContent } from './written.js';

export interface FirstRelease extends ReleaseContent, ReleaseHead {
  /** The prefix registered with the standard's keepers, then the publisher's own id. */
  ocid: string;
  /** Default: `tender`, the only code there is. */
  initiationType?: 'tender';
}

/**
 * The first release of a process. Throws BuildError, naming the pointer of what
 * is wrong, before anything invalid is made. What it is given is not changed.
 */
export function buildRelease(release: FirstRelease): Release {
  const { ocid, id, date, tag, initiationType = 'tender', ...content } = release;
  const fields = plain(content, releaseSchema) as JsonObject;
  refuseNull(fields, '');
  return finished(
    {
      ocid: checkedOcid(ocid),
      id: checkedId(id),
      date: utc(date, '/date'),
      tag: checkedTag(tag, tagsOf({}, fields, builtInRules)),
      initiationType,
      ...fields,
    },
    builtInRules,
  );
}
