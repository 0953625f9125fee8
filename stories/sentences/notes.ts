import type { Behind } from './behind.js';

export const notes: Behind = {
  names: '',
  asks: '',
  does: {},
  shown: {
    'packages/components/src/notes/notes.test.ts: say who is in charge': 'ownerIs',
  },
};
