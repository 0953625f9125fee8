import type { Behind } from './behind.js';

const reading = 'packages/components/src/access-log/reading-looks.test.ts';
const server = 'apps/server/src/access-log';

export const accessLog: Behind = {
  names: `whoLooked reading find by anybody kind anything kinds.* from to eachTime scopes.unknown`,
  asks: '',
  does: { listAccessLog: 'more everything' },
  shown: {
    [`${server}/access-log.test.ts: cannot be changed or deleted, not even by the owner of the schema`]:
      'scopes.all',
    [`${server}/access-log.test.ts: is kept from members it is not about, but for what they looked at themselves`]:
      'scopes.own',
    [`${reading}: is told where there is nothing yet what will be there, and nothing in a team that is not theirs`]:
      'empty emptyOwn notFound',
    [`${reading}: finds by who looked, at what and when, and comes back to everything`]:
      'found nothingFound',
    [`${reading}: is told so where what they chose cannot be read`]: 'findFailed',
    [`${reading}: reads older ones page by page, and the focus goes on with them`]: 'moreFailed',
    [`${reading}: is told that something is new, and sees it when they want to`]: 'fresh',
  },
};
