import { closed, open } from './types.js';

export const method = closed('method', {
  open: 'Open to all',
  selective: 'Qualified suppliers only',
  limited: 'Chosen suppliers only',
  direct: 'Direct award',
});

export const procurementCategory = closed('procurementCategory', {
  goods: 'Goods',
  works: 'Works',
  services: 'Services',
});

export const extendedProcurementCategory = open('extendedProcurementCategory', {
  goods: 'Goods',
  works: 'Works',
  services: 'Services',
  consultingServices: 'Consulting services',
});

export const awardCriteria = open(
  'awardCriteria',
  {
    priceOnly: 'Lowest price',
    costOnly: 'Lowest overall cost',
    qualityOnly: 'Highest quality',
    ratedCriteria: 'Several weighted criteria',
    lowestCost: 'Lowest cost',
    bestProposal: 'Best proposal',
    bestValueToGovernment: 'Best value to government',
    singleBidOnly: 'Single bid',
  },
  ['lowestCost', 'bestProposal', 'bestValueToGovernment', 'singleBidOnly'],
);

export const submissionMethod = open('submissionMethod', {
  electronicSubmission: 'Online',
  electronicAuction: 'Online auction',
  written: 'In writing',
  inPerson: 'By hand',
});

export const itemClassificationScheme = open('itemClassificationScheme', {
  CPV: 'Common Procurement Vocabulary (EU and UK)',
  CPVS: 'Common Procurement Vocabulary, supplementary codes',
  GSIN: 'Goods and Services Identification Number (Canada)',
  UNSPSC: 'UN Standard Products and Services Code',
  CPC: 'UN Central Product Classification',
  OKDP: 'OKDP (Russia, 1994)',
  OKPD: 'OKPD (Russia, 2014)',
  CUCOP: 'CUCOP (Mexico)',
  NAICS: 'North American Industry Classification System',
  PSC: 'Product and Service Codes (USA)',
  HS: 'Harmonized System (customs)',
});

export const unitClassificationScheme = open('unitClassificationScheme', {
  UNCEFACT: 'UN/CEFACT Recommendation 20',
  QUDT: 'QUDT units',
});
