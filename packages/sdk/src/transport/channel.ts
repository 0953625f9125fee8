/**
 * What all pages of a site hear of each other. Undefined where a browser has no such thing, or lets
 * this page have none, as inside another site: the page then is alone.
 */
export function channelCalled(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
