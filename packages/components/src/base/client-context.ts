import type { Kith } from '@kith/sdk';
import { createContext } from '@lit/context';

/** How `<kith-session>` hands its client to the elements inside it, across versions of Kith. */
export const clientContext = createContext<Kith | undefined>(Symbol.for('kith-client'));
