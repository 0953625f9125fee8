import {
  type Comparison,
  comparisonsOf,
  filterCube,
  groupCube,
  type Target,
  type Verdict,
} from '../../metrics/index.js';
import type { Call, Command } from '../command.js';
import { compiledProcesses } from '../compiled-processes.js';
import { aboutCube, cubeFilter, cubeOptions, dayOption } from '../cube-options.js';
import { daysText, numberText, ownerText, sliceText } from '../cube-text.js';
import { JsonList } from '../json-list.js';
import { aboutNumbers, numberOptions } from '../merge-options.js';
import { tableWidth, textTable } from '../text-table.js';

/** Promises beside what came of them. */
export const compare: Command = {
  name: 'compare',
  usage: '[--as-of DAY] [--metric ID]… [--dimension NAME[=VALUE]]… [OPTION…] [FILE…]',
  summary: 'Put what was promised beside what was delivered',
  options: { 'as-of': { type: 'string' }, ...cubeOptions, ...numberOptions },
  about: {
    'as-of': 'Results of periods that ended before this day are due (default: today)',
    ...aboutCube,
    ...aboutNumbers,
  },
  examples: [
    {
      line: 'kith-ocds compare releases.jsonl',
      does: 'Each promise and period; exit code 1 where one was not kept or not reported',
    },
    {
      line: 'kith-ocds compare --as-of 2026-08-15 --json releases.jsonl',
      does: 'The same for programs, as on that day',
    },
  ],
  async run(call) {
    const asOf = dayOption('as-of', call.values['as-of']) ?? new Date();
    const filter = cubeFilter(call.values);
    const list = new JsonList(call, 'comparisons');
    const summary = { ...noneYet };
    let problems = 0;
    const processes = compiledProcesses(call, (fault) => {
      problems += 1;
      call.report(fault);
    });
    for await (const release of processes) {
      const all = comparisonsOf(release, { asOf }).filter(({ promised }) => promised);
      const found = filterCube(all, filter);
      for (const { verdict } of found) summary[verdict] += 1;
      if (call.json) for (const comparison of found) await list.add(comparison);
      else await writeComparisons(call, found);
    }
    if (call.json) await list.end({ summary });
    else await call.write(summaryText(summary));
    return problems > 0 || notInOrder.some((verdict) => summary[verdict] > 0) ? 1 : 0;
  },
};

type Summary = Record<Verdict, number>;

/** The worst first, as they are counted. */
const words: Record<Verdict, string> = {
  not_met: 'not kept',
  rated_not_met: 'rated as not met by the publisher',
  not_reported: 'not reported',
  withheld: 'withheld',
  not_comparable: 'not comparable',
  not_yet_due: 'not due yet',
  rated_met: 'rated as met by the publisher',
  met: 'kept',
};

const noneYet = Object.fromEntries(Object.keys(words).map((each) => [each, 0])) as Summary;

const notInOrder: readonly Verdict[] = ['not_met', 'rated_not_met', 'not_reported'];

async function writeComparisons(call: Call, found: readonly Comparison[]): Promise<void> {
  for (const { members } of groupCube(found, 'contract')) {
    const [first] = members;
    if (!first) continue;
    const head = [
      'Promise',
      'Dimensions',
      'Period',
      'Promised',
      'Result',
      'Standing',
      'Difference',
    ];
    const rows = members.map((each) => [
      each.title,
      sliceText(each.dimensions),
      daysText(each.days),
      targetText(each.target, each),
      resultText(each),
      words[each.verdict],
      differenceText(each),
    ]);
    const width = tableWidth(call.streams.stdout);
    await call.write(`${ownerText(first)}\n${textTable(rows, head, width)}\n`);
  }
}

function targetText(target: Target, { direction }: Comparison): string {
  if (target.kind === 'text') return target.text;
  if (target.kind === 'none') return 'no target';
  return `at ${direction === 'lower' ? 'most' : 'least'} ${numberText(target.value, target.unit)}`;
}

function resultText({ result }: Comparison): string {
  if (result.kind === 'number') return numberText(result.value, result.unit);
  return result.kind === 'text' ? result.text : '';
}

function differenceText({ better, unit }: Comparison): string {
  if (better === undefined) return '';
  if (better === 0) return 'as promised';
  // The difference of two percentages is in points.
  const amount = numberText(Math.abs(better), unit).replace(/%$/, ' points');
  return `${amount} ${better > 0 ? 'better' : 'worse'}`;
}

function summaryText(summary: Summary): string {
  const counts = (Object.entries(words) as [Verdict, string][])
    .filter(([verdict]) => summary[verdict] > 0)
    .map(([verdict, word]) => `${String(summary[verdict])} ${word}`);
  return counts.length > 0 ? `${counts.join(', ')}.\n` : 'No promises were found.\n';
}
