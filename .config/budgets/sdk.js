import { createKith } from '@kith/sdk';

globalThis.createKith = createKith;
