import type { Names } from './paths.js';

/** Names as a reader looks for them: who and what first, then when and how much, then the rest. */
const usual = `
. ocid release stage contract award metric observation field releaseID releaseDate releaseTag
id awardID date tag initiationType name title roles description status statusDetails
buyer planning tender awards contracts parties
type code category measure number value amount amountGross currency
scheme legalName uri identifier classification mainProcurementCategory
procuringEntity suppliers period startDate endDate maxExtentDate durationInDays durationInMonths
dateSigned dueDate dateMet datePublished dateModified
minValue unit quantity dimensions base interval lower upper suppression rule
measureClassification direction notes url
procurementMethod procurementMethodDetails procurementMethodRationale
additionalProcurementCategories tenderPeriod enquiryPeriod awardPeriod contractPeriod
numberOfTenderers submissionMethod submissionMethodDetails awardCriteria awardCriteriaDetails
eligibilityCriteria hasEnquiries budget project projectID rationale
address streetAddress locality region postalCode countryName
contactPoint email telephone faxNumber details additionalIdentifiers
documentType format language noticeType relationship
items additionalClassifications lots relatedLots milestones documents
agreedMetrics forecasts targets implementation transactions metrics observations
performanceFailures amendments relatedProcesses`;

const places = new Map(
  usual
    .trim()
    .split(/\s+/)
    .map((name, place) => [name, place]),
);
const last = places.size;

/**
 * The order of columns and tables: by the usual place of each name, then by the
 * alphabet. The same data in any order gives the same columns in the same order.
 */
export function inUsualOrder(one: Names, other: Names): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [left, right] = [one[index], other[index]];
    if (left === right) continue;
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    const difference = (places.get(left) ?? last) - (places.get(right) ?? last);
    return difference || (left < right ? -1 : 1);
  }
  return 0;
}
