import { compile, version } from '@kith/ocds/merge';

globalThis.ocds = { compile, version };
