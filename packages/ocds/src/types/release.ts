import type { Open } from './common.js';
import type { Contract } from './contract.js';
import type { RelatedProcess } from './documents.js';
import type { Organization, OrganizationReference } from './organization.js';
import type { Award, Bids, Planning, Tender } from './stages.js';

/**
 * What was known about a contracting process at one moment. A compiled release
 * (tag `compiled`) has the same shape and says what is known now.
 */
export interface Release extends Open {
  ocid: string;
  id: string;
  /** RFC 3339. Releases are merged in the order of this text. */
  date: string;
  tag: string[];
  initiationType?: string;
  parties?: Organization[];
  buyer?: OrganizationReference;
  planning?: Planning;
  tender?: Tender;
  awards?: Award[];
  contracts?: Contract[];
  language?: string | null;
  relatedProcesses?: RelatedProcess[];
  /** Find a Tender: how many bids came, by lot. */
  bids?: Bids;
  /** Find a Tender: the notice in words. */
  description?: string | null;
}

/** A release made of all the releases of a process: what is known now. */
export interface CompiledRelease extends Release {
  tag: ['compiled'];
}
