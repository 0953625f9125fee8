import { createKith } from '@kith/sdk';
import '../rota/rota.define.js';
import '../team/team.define.js';
import type { GivenSession } from './given.js';

export interface TabDetails {
  baseUrl: string;
  teamId: string;
  session: GivenSession;
  tags?: Array<'kith-rota' | 'kith-team'> | undefined;
}

/** A page that shows a team, with everything of its own, and what it has asked of the server. */
export interface Tab {
  elements: HTMLElement[];
  /** The paths it has asked for, and which of them are under way. */
  asked: string[];
  open: Set<string>;
  signOut(): Promise<void>;
  close(): void;
}

/** Run in a page of its own: shows the elements of a team to somebody. */
function showTeam({
  baseUrl,
  teamId,
  session,
  tags = ['kith-rota'],
}: TabDetails): Omit<Tab, 'close'> {
  const asked: string[] = [];
  const open = new Set<string>();
  const counted: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    open.add(pathname);
    request.signal.addEventListener('abort', () => open.delete(pathname));
    try {
      const response = await fetch(request);
      if (!pathname.endsWith('/events')) open.delete(pathname);
      return response;
    } catch (error) {
      open.delete(pathname);
      throw error;
    }
  };
  const client = createKith({ baseUrl, fetch: counted, fetchSession: async () => session });
  const elements = tags.map((tag) => {
    const element = Object.assign(document.createElement(tag), { client, teamId });
    document.body.append(element);
    return element;
  });
  return { elements, asked, open, signOut: () => client.signOut() };
}

/** Opens such a page. It runs in a frame, and shares with this page what the tabs of a site share. */
export async function openTab(details: TabDetails): Promise<Tab> {
  const frame = document.createElement('iframe');
  frame.className = 'tab';
  frame.src = '/tab.html';
  const opened = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await opened;
  const page = frame.contentWindow as Window & typeof globalThis;
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = import.meta.url;
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
  page.document.head.append(script);
  await loaded;
  return { ...page.showTeam(details), close: () => frame.remove() };
}

Object.assign(window, { showTeam });

declare global {
  interface Window {
    showTeam: typeof showTeam;
  }
}
