import type { World } from '../world/world.js';
import { pageOf } from './paging.js';
import { refuse } from './refuse.js';
import { type Asked, reading } from './route.js';

const caller = { caller: 'anyone' } as const;
const most = 500;

export const openDataRoutes = [
  reading(
    '/v1/open-data/releases',
    (asked) => {
      const { items, nextCursor } = pageOf(newestFirst(asked.world), asked.query, same, most);
      return { ...packageOf(asked, nextCursor), releases: items };
    },
    caller,
  ),
  reading(
    '/v1/open-data/releases/:ocid/:releaseId',
    (asked) => {
      const { ocid, releaseId } = asked.params;
      const release = asked.world.releases.find((it) => it.ocid === ocid && it.id === releaseId);
      return { ...packageOf(asked), releases: [release ?? refuse('not_found')] };
    },
    caller,
  ),
  reading(
    '/v1/open-data/records',
    (asked) => {
      const { items, nextCursor } = pageOf(asked.world.records, asked.query, same, most);
      return { ...packageOf(asked, nextCursor), records: items };
    },
    caller,
  ),
  reading(
    '/v1/open-data/records/:ocid',
    (asked) => {
      const record = asked.world.records.find(({ ocid }) => ocid === asked.params['ocid']);
      return { ...packageOf(asked), records: [record ?? refuse('not_found')] };
    },
    caller,
  ),
  reading(
    '/v1/open-data/contracts',
    ({ world, query }) => {
      const words = (query.get('query') ?? '').toLowerCase();
      const promised = query.get('withCommitments');
      const rows = world.contracts
        .filter(({ title }) => (title ?? '').toLowerCase().includes(words))
        .filter((row) => promised === null || row.commitments > 0 === (promised === 'true'));
      return { ...pageOf(rows, query, same, most), total: rows.length };
    },
    caller,
  ),
];

const same = <Row>(row: Row) => row;

const newestFirst = ({ releases }: World) =>
  [...releases].sort((a, b) => b.date.localeCompare(a.date));

function packageOf({ url, world }: Asked<unknown>, nextCursor: string | null = null) {
  const next = new URL(url);
  if (nextCursor) next.searchParams.set('cursor', nextCursor);
  return {
    uri: url.href,
    version: '1.1',
    publishedDate: world.nowText,
    publisher: { name: 'Larkmoor Care Co-op' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    extensions: [
      'https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/fad91df/extension.json',
    ],
    ...(nextCursor && { links: { next: next.href } }),
  };
}
