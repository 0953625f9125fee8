import { channelCalled } from './channel.js';

/** A client of somebody, who may sign out elsewhere. */
export interface Leaver {
  /** The same for all clients of one person of one server. */
  person: string;
  leave(): void;
}

const here = new Set<WeakRef<Leaver>>();
let tabs: BroadcastChannel | undefined;

/** From here on this client leaves with its person, whichever page of the site they leave from. */
export function leaveTogether(leaver: Leaver): void {
  // A server has clients of many people, and none of them signs out for another.
  if (typeof document === 'undefined') return;
  tabs ??= channelCalled('kith signed-out');
  if (tabs) tabs.onmessage = ({ data }) => leaveHere(data);
  here.add(new WeakRef(leaver));
}

export function tellOthers({ person }: Leaver): void {
  leaveHere(person);
  tabs?.postMessage(person);
}

function leaveHere(person: unknown): void {
  for (const each of here) {
    const leaver = each.deref();
    if (leaver && leaver.person !== person) continue;
    here.delete(each);
    leaver?.leave();
  }
}
