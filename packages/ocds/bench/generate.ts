import type { Contract, Metric, Observation, Release } from '../src/index.js';

/**
 * Contracting processes such as a council publishes, invented and the same every time: four
 * releases each (tender, award, contract, implementation), the fourth heavy with results.
 * About 23 KB of JSON a process, 115 MB for five thousand.
 */
export function releasesOf(process: number): Release[] {
  const ocid = `ocds-213czf-${String(process).padStart(6, '0')}`;
  const about = { ocid, initiationType: 'tender', language: 'en' };
  const at = (month: number) => `2026-${String(month).padStart(2, '0')}-01T09:00:00Z`;
  const council = { id: `GB-LAE-${process % 150}`, name: `Council of Westmere ${process % 150}` };
  const supplier = { id: `GB-COH-${1_000_000 + (process % 900)}`, name: `Care at Home ${process}` };
  const parties = [
    {
      ...council,
      roles: ['buyer', 'procuringEntity'],
      identifier: { scheme: 'GB-LAE', id: String(process % 150), legalName: council.name },
      address: { streetAddress: '1 High Street', locality: 'Westmere', postalCode: 'QZ1 1AA' },
      contactPoint: { name: 'Commissioning team', email: 'commissioning@example.org' },
    },
    { ...supplier, roles: ['supplier'], details: { scale: 'sme', vcse: process % 3 === 0 } },
  ];
  const value = { amount: 40_000 + ((process * 137) % 900_000), currency: 'GBP' };
  const period = { startDate: '2026-04-01T00:00:00Z', endDate: '2029-03-31T23:59:59Z' };
  const tender = {
    id: `${ocid}-tender`,
    title: `Care and support at home, lot ${process % 12}`,
    description: sentence(process, 40),
    status: 'active',
    procuringEntity: council,
    value,
    procurementMethod: 'open',
    mainProcurementCategory: 'services',
    tenderPeriod: { startDate: at(1), endDate: at(2) },
    contractPeriod: period,
    items: list(3, (item) => ({
      id: String(item),
      description: sentence(process + item, 8),
      classification: { scheme: 'CPV', id: '85312400', description: 'Welfare services' },
      quantity: 100 * item,
      unit: { name: 'hour', value: { amount: 24.5, currency: 'GBP' } },
    })),
  };
  const contract: Contract = {
    id: '1',
    awardID: '1',
    title: tender.title,
    status: 'active',
    period,
    value,
    dateSigned: at(3),
    agreedMetrics: list(10, (metric) => ({
      ...metricOf(metric),
      observations: [{ id: 'target', period, measure: 90 + metric, unit: percent }],
    })),
  };
  return [
    {
      ...about,
      id: `${ocid}-1`,
      date: at(1),
      tag: ['tender'],
      parties: [parties[0] ?? {}],
      buyer: council,
      tender,
    },
    {
      ...about,
      id: `${ocid}-2`,
      date: at(2),
      tag: ['award', 'tenderUpdate'],
      parties,
      buyer: council,
      tender: { id: tender.id, status: 'complete', numberOfTenderers: 4 },
      awards: [
        {
          id: '1',
          title: tender.title,
          status: 'active',
          date: at(2),
          value,
          suppliers: [supplier],
          contractPeriod: period,
        },
      ],
    },
    {
      ...about,
      id: `${ocid}-3`,
      date: at(3),
      tag: ['contract'],
      parties,
      buyer: council,
      contracts: [contract],
    },
    {
      ...about,
      id: `${ocid}-4`,
      date: at(9),
      tag: ['implementation'],
      parties,
      buyer: council,
      contracts: [
        {
          id: '1',
          implementation: {
            metrics: list(10, (metric) => ({
              ...metricOf(metric),
              observations: list(6, (nth) => observationOf(process, metric, nth)),
            })),
          },
        },
      ],
    },
  ];
}

/** Releases of many processes as JSON Lines, one release a line. */
export function* linesOf(processes: number, from = 0): Generator<string> {
  for (let process = from; process < from + processes; process += 1)
    for (const release of releasesOf(process)) yield `${JSON.stringify(release)}\n`;
}

const percent = { name: 'percent', scheme: 'UNCEFACT', id: 'P1' };
const areas = ['north', 'south', 'coast'];
const quarters = ['04-01', '07-01', '10-01'];

function metricOf(metric: number): Metric {
  return {
    id: `metric-${metric}`,
    title: `Measure ${metric} of care`,
    description: sentence(metric, 14),
  };
}

function observationOf(process: number, metric: number, nth: number): Observation {
  return {
    id: `metric-${metric}-${nth}`,
    period: { startDate: `2026-${quarters[nth % 3]}T00:00:00Z`, endDate: `2026-12-31T23:59:59Z` },
    measure: 80 + ((process * 7 + metric * 3 + nth) % 200) / 10,
    unit: percent,
    dimensions: { area: areas[nth % 3] ?? '', hours: nth < 3 ? 'day' : 'night' },
  };
}

const words =
  'care support home visit person team hours morning evening safe kind trained local regular quality'.split(
    ' ',
  );

function sentence(seed: number, length: number): string {
  return list(length, (nth) => words[(seed * 31 + nth * nth) % words.length]).join(' ');
}

function list<T>(length: number, item: (nth: number) => T): T[] {
  return Array.from({ length }, (_, index) => item(index + 1));
}
