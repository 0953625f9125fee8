import { closed, open } from './types.js';

export const initiationType = closed('initiationType', { tender: 'Tender' });

export const releaseTag = closed('releaseTag', {
  planning: 'Planning',
  planningUpdate: 'Planning update',
  tender: 'Tender',
  tenderAmendment: 'Tender amendment',
  tenderUpdate: 'Tender update',
  tenderCancellation: 'Tender cancelled',
  award: 'Award',
  awardUpdate: 'Award update',
  awardCancellation: 'Award cancelled',
  contract: 'Contract',
  contractUpdate: 'Contract update',
  contractAmendment: 'Contract amendment',
  implementation: 'Delivery',
  implementationUpdate: 'Delivery update',
  contractTermination: 'Contract ended',
  compiled: 'Compiled from releases',
});

export const relatedProcess = open('relatedProcess', {
  framework: 'Framework set up earlier',
  planning: 'Planning of this process',
  parent: 'Contract above this sub-contract',
  prior: 'Earlier process',
  unsuccessfulProcess: 'Earlier process that failed',
  subContract: 'Sub-contract',
  replacementProcess: 'Replaces this process',
  renewalProcess: 'Renews this process',
});

export const relatedProcessScheme = open('relatedProcessScheme', {
  ocid: 'Open contracting id',
});

export const partyRole = open('partyRole', {
  buyer: 'Buyer',
  procuringEntity: 'Runs the procurement',
  supplier: 'Supplier',
  tenderer: 'Bidder',
  funder: 'Funder',
  enquirer: 'Asked a question',
  payer: 'Payer',
  payee: 'Payee',
  reviewBody: 'Hears complaints',
  interestedParty: 'Interested party',
});

export const milestoneType = open('milestoneType', {
  preProcurement: 'Before procurement',
  approval: 'Approval',
  engagement: 'Engagement',
  assessment: 'Assessment',
  delivery: 'Delivery',
  reporting: 'Reporting',
  financing: 'Financing',
  payment: 'Payment',
});
