import * as z from 'zod/mini';
import { contractStatus } from './codelists/statuses.js';
import { identifierSchema, period, value } from './common.js';
import { amendments, documentSchema, milestoneSchema, relatedProcessSchema } from './documents.js';
import { block, closedCode, listOf, optional, required, setOf } from './fields.js';
import { itemSchema } from './item.js';
import { about, replacedIn11 } from './meta.js';
import { metrics } from './metric.js';
import { organizationReference } from './organization.js';

/** A payment. */
export const transactionSchema = block({
  id: required.id,
  source: optional.uri,
  date: optional.dateTime,
  value,
  payer: organizationReference,
  payee: organizationReference,
  uri: optional.uri,
  amount: replacedIn11(value, 'Use value.'),
  providerOrganization: replacedIn11(z.exactOptional(identifierSchema), 'Use payer.'),
  receiverOrganization: replacedIn11(z.exactOptional(identifierSchema), 'Use payee.'),
});

/** Find a Tender: one category of failures and what followed. */
export const performanceFailureSchema = block({
  id: required.id,
  period,
  category: optional.text,
  events: optional.number,
  penaltyContracted: optional.text,
  penaltyImposed: optional.text,
  penaltyPaid: optional.flag,
});

export const implementationSchema = block({
  transactions: setOf(transactionSchema),
  milestones: setOf(milestoneSchema),
  documents: setOf(documentSchema),
  metrics,
  performanceFailures: about(listOf(performanceFailureSchema), { extension: 'uk' }),
});

export const contractSchema = block(
  {
    id: required.id,
    awardID: required.id,
    title: optional.text,
    description: optional.text,
    status: closedCode(contractStatus),
    period,
    value,
    items: setOf(itemSchema, 1),
    dateSigned: optional.dateTime,
    documents: setOf(documentSchema),
    implementation: z.exactOptional(implementationSchema),
    relatedProcesses: setOf(relatedProcessSchema),
    milestones: listOf(milestoneSchema),
    ...amendments,
    agreedMetrics: metrics,
    noAgreedMetricsRationale: about(optional.text, { extension: 'uk' }),
  },
  { translated: ['title', 'description'] },
);
