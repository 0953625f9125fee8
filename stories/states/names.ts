/** How every element is looked at, whatever it shows. The tag says how its page must be arranged. */
const looks = {
  Narrow: undefined,
  RightToLeft: undefined,
  Dark: 'dark',
  ForcedColours: 'forced-colors',
  HostileHost: undefined,
  Welsh: undefined,
};

/**
 * The stories that elements of one kind have in common, by their export: those that read through a
 * client, and those that read what a publisher gives. The tag says which state the element comes to.
 */
export const states = {
  client: {
    Loading: 'pending',
    Failed: 'failed',
    Offline: 'failed',
    Forbidden: 'forbidden',
    ...looks,
  },
  publisher: {
    Loading: 'pending',
    Failed: 'failed',
    NotShared: 'failed',
    // Open data is for everybody, so a publisher that refuses it has failed.
    Forbidden: 'failed',
    ...looks,
  },
};

/** Those and the ones that each element tells in its own way, in the order of the sidebar. */
export const everyState = [
  'Default',
  'Empty',
  ...Object.keys(states.client).filter((state) => state in states.publisher),
  'LongContent',
];

/** What Storybook is told of a story: `Right to left`, and its tag. */
export function labelled(exportName: string, tag: string | undefined) {
  const name = exportName.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { name, tags: tag === undefined ? [] : [tag] };
}
