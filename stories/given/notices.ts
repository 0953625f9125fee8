import type { Release } from '@kith/sdk';
import { demonstrationNotice } from './demonstration-notice.js';

/** A number or words that were published for one period. */
export interface Observation {
  id: string;
  period?: { startDate: string; endDate: string };
  measure?: number | string;
  unit?: { name: string };
  notes?: string;
  measureClassification?: { id: string; description?: string };
  suppression?: { status: string; rule?: string };
  interval?: { lower: number; upper: number };
  base?: number;
}

export interface Metric {
  id: string;
  title: string;
  description?: string;
  direction?: 'higher' | 'lower' | 'context';
  observations?: Observation[];
}

export interface ContractParts {
  title?: string;
  description?: string;
  status?: string;
  agreedMetrics?: Metric[];
  noAgreedMetricsRationale?: string;
  implementation?: { metrics?: Metric[]; performanceFailures?: object[] };
}

export const aprilToJune = {
  startDate: '2026-04-01T00:00:00+01:00',
  endDate: '2026-06-30T23:59:59+01:00',
};
export const januaryToMarch = {
  startDate: '2026-01-01T00:00:00Z',
  endDate: '2026-03-31T23:59:59+01:00',
};

const percent = { name: '%' };

/** The notice of the demonstration, with other contracts in it. */
export function noticeOf(parts: ContractParts, rest: Partial<Release> = {}): Release {
  const notice = demonstrationNotice;
  const [contract] = notice['contracts'] as object[];
  const bare = { ...contract, agreedMetrics: [], implementation: {} };
  return { ...notice, contracts: [{ ...bare, ...parts }], ...rest };
}

/** A result in words, with the publisher's own rating: what real performance notices hold. */
export function writtenNotice(): Release {
  const result = (measure: string, id: string, description: string): Observation[] => [
    { id: '1', period: aprilToJune, measure, measureClassification: { id, description } },
  ];
  return noticeOf({
    title: 'Home care and reablement, lot 2 (north)',
    implementation: {
      metrics: [
        {
          id: '1',
          title:
            'Percentage of planned visits in a month that took place, leaving out those that the person or their family called off',
          description: '99% or above',
          observations: result('99.2%', 'met', 'Met – as agreed or better'),
        },
        {
          id: '2',
          title: 'Continuity - no more than 8 different care workers for one person in 28 days',
          description: '"100%- 8 or fewer\t"',
          observations: result('87%', 'slightlyBelow', 'Nearly – within 15 points of the target'),
        },
        {
          id: '3',
          title: 'Social value - apprentices taken on and still here after a year',
          description: 'Year 1: two. Year 2: three more. Year 3: three more.',
          observations: result('1 of 2 to date', 'below', 'Below – a plan has been asked for'),
        },
        {
          id: '4',
          title: 'Quality review',
          description: 'Good or outstanding at every review by the council’s own team',
          observations: [
            {
              id: '1',
              period: aprilToJune,
              measure: 'Review put back to July at the council’s request',
              measureClassification: { id: 'other' },
            },
          ],
        },
      ],
    },
  });
}

/** Small numbers are withheld, and some results never came. */
export function withheldNotice(): Release {
  const promise = (measure: number): Observation[] => [{ id: 'promise', measure, unit: percent }];
  return noticeOf({
    agreedMetrics: [
      { id: 'safe', title: 'People who feel as safe as they want', observations: promise(90) },
      { id: 'hospital', title: 'People back at home after hospital', observations: promise(82) },
      { id: 'carers', title: 'Carers who get enough rest', observations: promise(70) },
    ],
    implementation: {
      metrics: [
        {
          id: 'safe',
          title: 'People who feel as safe as they want',
          observations: [
            {
              id: '1',
              period: januaryToMarch,
              measure: 92,
              unit: percent,
              interval: { lower: 87, upper: 96 },
              base: 61,
            },
            {
              id: '2',
              period: aprilToJune,
              suppression: { status: 'withheld', rule: 'Fewer than 10 people answered' },
            },
          ],
        },
        {
          id: 'hospital',
          title: 'People back at home after hospital',
          observations: [
            {
              id: '1',
              period: aprilToJune,
              notes: 'Not reported. The hospital’s figures are late.',
            },
          ],
        },
      ],
    },
  });
}

/** Promises that were broken, and what followed. */
export function brokenNotice(): Release {
  const title = 'Visits that start within 15 minutes of the agreed time';
  return noticeOf({
    agreedMetrics: [
      { id: 'time', title, observations: [{ id: 'promise', measure: 95, unit: percent }] },
    ],
    implementation: {
      metrics: [
        {
          id: 'time',
          title,
          observations: [
            { id: '1', period: januaryToMarch, measure: 88, unit: percent },
            { id: '2', period: aprilToJune, measure: 71, unit: percent },
          ],
        },
      ],
      performanceFailures: [
        {
          id: '1',
          category: 'Visits missed on two days in a row',
          events: 3,
          period: aprilToJune,
          penaltyContracted: 'A plan to put it right within 10 working days',
          penaltyImposed: 'A plan was asked for on 2 July 2026',
        },
      ],
    },
  });
}

/** A notice that promises nothing in numbers, and says why. */
export function silentNotice(): Release {
  return noticeOf({
    title: 'Day opportunities for people with learning disabilities',
    noAgreedMetricsRationale:
      'The contract is under the light touch rules and is looked at every year with the people who use it.',
  });
}

/** The longest titles and texts that publishers send. */
export function longNotice(): Release {
  const title =
    'Provision of Domiciliary Care, Reablement, Night Support, Sitting Services, Extra Care and Supported Living for Adults of Working Age and Older People across the Boroughs of Westmere, North Larkmoor and the Three Fords, Lot 2 of 7 (North), including Mobilisation, Transfer of Undertakings and Exit';
  const measured =
    'Percentage of referrals received through the single point of access between 08:00 and 20:00 on any day including bank holidays which were acknowledged within two hours, risk assessed within four hours and offered a named coordinator within one working day';
  return noticeOf({
    title,
    description: `${title}. ${measured}.`,
    agreedMetrics: [
      {
        id: 'one',
        title: measured,
        description:
          `${measured}. Counted from the record of calls; calls that were rung off within ten seconds are left out. `.repeat(
            3,
          ),
        observations: [{ id: 'promise', measure: 97.5, unit: percent }],
      },
    ],
    implementation: {
      metrics: [
        {
          id: 'one',
          title: measured,
          observations: [
            {
              id: '1',
              period: aprilToJune,
              measure: 96.25,
              unit: percent,
              interval: { lower: 94.1, upper: 97.9 },
              base: 12_480,
              notes:
                'Figures for the weeks of 4 and 11 May 2026 were put together from paper records after the fire at the Fordgate exchange and may be mended in a later notice.',
            },
          ],
        },
      ],
    },
  });
}
