/** What every element may have to say. */
export const baseMessagesEn = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  /** Why something could not be shown. */
  failed: {
    forbidden: "You can't see this. It hasn't been shared with you.",
    not_found: "We couldn't find this. It may have been closed, or the address may be wrong.",
    signed_out: 'Your time here has run out. Sign in again to see this.',
    changed: 'Somebody changed this while you were looking. Try again to see it as it is now.',
    conflict: 'This has changed. Try again to see it as it is now.',
    invalid: "We couldn't show this, because something about the page's settings is wrong.",
    offline: "We couldn't reach Kith. You may be offline. Nothing was lost.",
    too_new: 'This page uses an old part of Kith. Ask the people who run it to update it.',
    unavailable: "We couldn't load this. Nothing was lost. It should work again soon.",
  },
  /** What is on the screen was read before; reading it again did not work. */
  stale: "We couldn't check for changes. You see what was here before.",
  reference: (id: string) => `If you ring us, say: ${id}`,
};

export type BaseMessages = typeof baseMessagesEn;
