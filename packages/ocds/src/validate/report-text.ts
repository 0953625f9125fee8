import type { Finding, Report, SchemaError } from './types.js';

/**
 * How many findings there are, of every kind; 0 is a clean bill. An extension
 * that was not given says nothing about the data and is not counted.
 */
export function findingsIn(report: Report): number {
  const { invalid } = report.extensions;
  const wrong = invalid.filter(({ code }) => code !== 'not_in_registry');
  const lists = [...mustChange(report), ...worthALook(report)].map(([, findings]) => findings);
  return lists.flat().length + wrong.length;
}

/** The report as plain text that a publisher can act on. */
export function reportText(report: Report, name = 'This data'): string {
  const { engine, version } = report.schema;
  const schema = engine === 'built-in' ? 'the built-in schema' : 'the schema given';
  const heading = `${name}: ${countsText(report)}, checked against OCDS ${version} (${schema}).`;
  const parts = [
    [heading, ...summaryText(report)].join('\n'),
    ...section('To be put right', mustChange(report)),
    ...section('Worth a look', worthALook(report)),
    ...extensionsText(report),
    ...unlistedText(report),
  ];
  if (findingsIn(report) === 0) parts.push('Nothing was found.');
  return `${parts.join('\n\n')}\n`;
}

function summaryText(report: Report): string[] {
  const [toMend, toSee] = [mustChange(report), worthALook(report)].map(
    (groups) => groups.flatMap(([, findings]) => findings).length,
  );
  const said = [
    toMend ? `${plural(toMend, 'finding')} to be put right` : '',
    toSee ? `${toMend ? toSee : plural(toSee, 'finding')} worth a look` : '',
  ].filter(Boolean);
  return said.length > 0 ? [`${said.join(', ')}.`] : [];
}

type Group = readonly [title: string, findings: readonly Finding[]];

function mustChange(report: Report): Group[] {
  return [
    ['What cannot be read', report.errors.filter(isUnreadable)],
    ['Rules of the schema', report.errors.filter((error) => !isUnreadable(error))],
    ['Fields that do not fit together', report.checks],
    ['Codes that their closed list does not hold', report.codelists.closed],
    ['ocids without a registered prefix', report.badPrefixes],
    ['Empty fields', report.emptyFields],
    ['Items without an id', report.missingIds],
  ];
}

function isUnreadable({ type }: SchemaError): boolean {
  return type === 'json';
}

function worthALook(report: Report): Group[] {
  return [
    ['Deprecated fields', report.deprecated],
    ['Codes of your own', report.codelists.open],
    ['Fields that nothing declares', report.additionalFields],
  ];
}

function section(title: string, groups: readonly Group[]): string[] {
  const found = groups.filter(([, findings]) => findings.length > 0);
  if (found.length === 0) return [];
  const texts = found.map(([name, findings]) => `${name}\n${groupText(findings)}`);
  return [`${title}\n${'='.repeat(title.length)}`, ...texts];
}

/** Findings that say the same of different paths are said once. */
function groupText(findings: readonly Finding[]): string {
  const bySentence = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sentence = sentenceOf(finding);
    const alike = bySentence.get(sentence);
    if (alike) alike.push(finding);
    else bySentence.set(sentence, [finding]);
  }
  return [...bySentence]
    .map(([sentence, alike]) => [`  ${sentence}`, ...placesText(alike)].join('\n'))
    .join('\n');
}

/** In columns: how often, where in every release, and where first. */
function placesText(findings: readonly Finding[]): string[] {
  const rows = findings.map((finding) => ({
    times: `${finding.count.toLocaleString('en-GB')} ×`,
    path: finding.path || '(the top)',
    first: [firstText(finding), foundText(finding)].filter(Boolean).join(': '),
  }));
  const times = longest(rows.map((row) => row.times));
  const path = Math.min(64, longest(rows.map((row) => row.path)));
  return rows.map((row) =>
    `    ${row.times.padStart(times)}  ${row.path.padEnd(path)}  ${row.first}`.trimEnd(),
  );
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function firstText({ path, count, pointers: [pointer = ''], lines }: Finding): string {
  const places = [
    ...(lines?.[0] === undefined ? [] : [`on line ${lines[0].toLocaleString('en-GB')}`]),
    ...(pointer === path ? [] : [`at ${pointer}`]),
  ];
  if (places.length === 0) return '';
  return `${count > 1 ? 'first ' : ''}${places.join(', ')}`;
}

const undeclared =
  'Neither the standard nor an extension in use declares these. Name the extension that does, or document them.';

function sentenceOf({ code, message }: Finding): string {
  return code === 'additional_field' ? undeclared : message;
}

function foundText(finding: Finding): string {
  const { value, values } = finding as { value?: unknown; values?: string[] };
  if (values) return listText(values);
  return value === undefined ? '' : JSON.stringify(value);
}

function listText(values: readonly string[]): string {
  const shown = values.slice(0, 8).map((value) => JSON.stringify(value));
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

function extensionsText({ extensions: { applied, invalid } }: Report): string[] {
  const lines = [
    ...applied.map(
      ({ url, name, note }) =>
        `  In use: ${name ?? url ?? 'given by you'}${note ? `. ${note}` : ''}`,
    ),
    ...invalid.map(({ url, message }) => `  Not in use: ${url}. ${message}`),
  ];
  return lines.length > 0 ? [`Extensions\n==========\n${lines.join('\n')}`] : [];
}

function unlistedText({ unlisted, codelists: { unavailable } }: Report): string[] {
  const texts: string[] = [];
  if (unavailable.length > 0)
    texts.push(`Codes were not checked against lists nobody gave: ${unavailable.join(', ')}.`);
  if (unlisted > 0) texts.push(`${unlisted} more places are not listed: the report was full.`);
  return texts;
}

function countsText({ counts }: Report): string {
  const { packages, records, releases, linkedReleases, compiledReleases, ocids } = counts;
  const parts = [
    [packages, 'package'],
    [records, 'record'],
    [releases, 'release'],
    [linkedReleases, 'linked release'],
    [compiledReleases, 'compiled release'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, name]) => plural(count, name));
  if (releases + records + ocids === 0) return [...said, 'no release'].join(', ');
  return `${said.join(', ')} of ${plural(ocids, 'process')}`;
}

function plural(count: number, name: string): string {
  const many = name.endsWith('s') ? `${name}es` : `${name}s`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? name : many}`;
}
