import * as z from 'zod/mini';
import { initiationType, releaseTag } from './codelists/process.js';
import { contractSchema } from './contract.js';
import { relatedProcessSchema } from './documents.js';
import { block, codesOf, optional, required, setOf } from './fields.js';
import { about } from './meta.js';
import { organizationReference, organizationSchema } from './organization.js';
import { awardSchema, planningSchema, tenderSchema } from './stages.js';

/** Why a release was published. */
export const tagSchema = about(z.array(z.enum(codesOf(releaseTag))).check(z.minLength(1)), {
  codelist: 'releaseTag.csv',
  openCodelist: false,
});

/** What was known about a contracting process at one moment. A compiled release is one too. */
export const releaseSchema = block({
  ocid: required.filled,
  id: about(required.filled, { omitWhenMerged: true }),
  date: about(required.dateTime, { omitWhenMerged: true }),
  tag: about(tagSchema, { omitWhenMerged: true }),
  initiationType: about(z.enum(codesOf(initiationType)), {
    codelist: 'initiationType.csv',
    openCodelist: false,
  }),
  parties: setOf(organizationSchema),
  buyer: organizationReference,
  planning: z.exactOptional(planningSchema),
  tender: z.exactOptional(tenderSchema),
  awards: setOf(awardSchema),
  contracts: setOf(contractSchema),
  language: about(optional.text, { default: 'en' }),
  relatedProcesses: setOf(relatedProcessSchema),
});
