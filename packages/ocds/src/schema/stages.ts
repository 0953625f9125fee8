import * as z from 'zod/mini';
import {
  awardCriteria,
  extendedProcurementCategory,
  method,
  procurementCategory,
  submissionMethod,
} from './codelists/procurement.js';
import { awardStatus, tenderStatus } from './codelists/statuses.js';
import { period, value } from './common.js';
import { amendments, documentSchema, milestoneSchema } from './documents.js';
import {
  block,
  closedCode,
  listOf,
  openCode,
  openCodes,
  optional,
  required,
  setOf,
} from './fields.js';
import { itemSchema } from './item.js';
import { about, replacedIn11 } from './meta.js';
import { metrics } from './metric.js';
import { organizationReference, organizationReferenceSchema } from './organization.js';

export const budgetSchema = block(
  {
    id: optional.nullableId,
    description: optional.text,
    amount: value,
    project: optional.text,
    projectID: optional.nullableId,
    uri: optional.uri,
    source: replacedIn11(
      optional.uri,
      'Link machine-readable budget data in uri, and say where the money comes from in description.',
    ),
  },
  { translated: ['source', 'description', 'project'] },
);

export const planningSchema = block(
  {
    rationale: optional.text,
    budget: z.exactOptional(budgetSchema),
    documents: listOf(documentSchema),
    milestones: listOf(milestoneSchema),
    forecasts: metrics,
  },
  { translated: ['rationale'] },
);

export const tenderSchema = block(
  {
    id: about(required.id, { versionId: true }),
    title: optional.text,
    description: optional.text,
    status: closedCode(tenderStatus),
    procuringEntity: organizationReference,
    items: setOf(itemSchema),
    value,
    minValue: value,
    procurementMethod: closedCode(method),
    procurementMethodDetails: optional.text,
    procurementMethodRationale: optional.text,
    mainProcurementCategory: closedCode(procurementCategory),
    additionalProcurementCategories: openCodes(extendedProcurementCategory),
    awardCriteria: openCode(awardCriteria),
    awardCriteriaDetails: optional.text,
    submissionMethod: openCodes(submissionMethod),
    submissionMethodDetails: optional.text,
    tenderPeriod: period,
    enquiryPeriod: period,
    hasEnquiries: optional.flag,
    eligibilityCriteria: optional.text,
    awardPeriod: period,
    contractPeriod: period,
    numberOfTenderers: optional.wholeNumber,
    tenderers: setOf(organizationReferenceSchema),
    documents: listOf(documentSchema),
    milestones: listOf(milestoneSchema),
    ...amendments,
    targets: metrics,
  },
  {
    translated: [
      'title',
      'description',
      'procurementMethodRationale',
      'awardCriteriaDetails',
      'submissionMethodDetails',
      'eligibilityCriteria',
    ],
  },
);

export const awardSchema = block(
  {
    id: required.id,
    title: optional.text,
    description: optional.text,
    status: closedCode(awardStatus),
    date: optional.dateTime,
    value,
    suppliers: setOf(organizationReferenceSchema),
    items: setOf(itemSchema, 1),
    contractPeriod: period,
    documents: setOf(documentSchema),
    ...amendments,
    agreedMetrics: metrics,
  },
  { translated: ['title', 'description'] },
);
