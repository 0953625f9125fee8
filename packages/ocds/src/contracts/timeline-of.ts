import type { Amendment, OcdsDocument, Period, Release } from '../index.js';
import { periodDays } from '../metrics/period-days.js';
import { idText, isObject, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { dayText } from './day-text.js';
import {
  type ChangeDetails,
  type ContractEvent,
  type EventKind,
  eventKinds,
} from './details-types.js';
import { isNotice, noticePage, webAddress } from './notice-url.js';
import type { RowSource } from './row-source.js';

/** The notices of a process and what they amended, which are in the time line of each contract. */
export class ProcessNotices {
  readonly notices: readonly ContractEvent[];
  readonly amendments: readonly ContractEvent[];

  constructor(now: Release, releases: readonly Release[]) {
    const linked = noticesIn([now.planning?.documents, now.tender?.documents]);
    // A contract or an award has the page of the notice that first told of it.
    const pages = noticesIn(
      [...objects(now.awards), ...objects(now.contracts)].map(({ documents }) => documents),
    );
    const told = releases
      .filter(isPublished)
      .flatMap((release) => noticeOf(release, linked.get(release.id) ?? pages.get(release.id)));
    this.notices = [...new Map([...linked, ...told.map(named)]).values()];
    this.amendments = amendmentsOf(releases);
  }
}

const named = (event: ContractEvent) => [event.notice ?? event.url ?? event.day, event] as const;

/** What happened to a contract and what is still to come, in the order of its days. */
export function timelineOf(
  now: Release,
  { notices, amendments }: ProcessNotices,
  source: RowSource,
): ContractEvent[] {
  const own = noticesIn([source.award?.documents, source.contract?.documents]);
  for (const { notice } of notices) own.delete(notice ?? '');
  const events = [...notices, ...own.values(), ...amendments, ...daysOf(now, source)];
  return events
    .map((event) => ({ event, at: `${event.day} ${eventKinds.indexOf(event.kind) + 10}` }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ event }) => event);
}

/** A document that is a notice may be one whose release is not here. */
function noticesIn(lists: readonly (OcdsDocument[] | undefined)[]): Map<string, ContractEvent> {
  const documents = lists.flatMap(objects).filter(isNotice);
  const events = documents.flatMap(({ id, title, description, url, datePublished }) => {
    const day = dayText(datePublished);
    if (day === undefined) return [];
    const parts = present({
      text: plainText(title) || plainText(description) || undefined,
      url: webAddress(url),
      notice: idText(id) || undefined,
    });
    return [named({ day, kind: 'notice', ...parts })];
  });
  return new Map(events);
}

function noticeOf(release: Release, known: ContractEvent | undefined): ContractEvent[] {
  const notice = idText(release.id);
  const day = dayText(release.date);
  if (day === undefined || notice === '') return [];
  const url = known?.url ?? noticePage(release) ?? canonicalOf(release);
  const tags = Array.isArray(release.tag) ? release.tag.map(idText) : [];
  return [{ ...known, day, kind: 'notice', notice, tags, ...present({ url }) }];
}

/** Amendments stand in the release that made them; a later one may repeat them. */
function amendmentsOf(releases: readonly Release[]): ContractEvent[] {
  const found = new Map<string, ContractEvent>();
  for (const release of releases) {
    const amended = [
      release.tender,
      ...objects(release.awards),
      ...objects(release.contracts),
    ].flatMap((stage): Amendment[] => [
      ...objects(stage?.amendments),
      ...(isObject(stage?.amendment) ? [stage.amendment] : []),
    ]);
    for (const amendment of amended) {
      const event = amendmentOf(amendment, release);
      if (event) found.set(JSON.stringify([event.text, event.changes, amendment.date]), event);
    }
  }
  return [...found.values()];
}

function amendmentOf(amendment: Amendment, release: Release): ContractEvent | undefined {
  const day = dayText(amendment.date) ?? dayText(release.date);
  const text = [plainText(amendment.description), plainText(amendment.rationale)]
    .filter((part) => part !== '')
    .join(' ');
  const changes = objects(amendment['unstructuredChanges'] as object[]).map(changeOf);
  if (day === undefined || (text === '' && changes.length === 0)) return undefined;
  const notice = isPublished(release) ? idText(release.id) || undefined : undefined;
  return {
    day,
    kind: 'amended',
    ...present({
      text: text || undefined,
      notice,
      changes: changes.length > 0 ? changes : undefined,
    }),
  };
}

/** Find a Tender: what a notice changes, in words. */
function changeOf(change: object): ChangeDetails {
  const { oldValue, newValue, where } = change as Record<string, unknown>;
  const say = (value: unknown, field: string) =>
    (isObject(value) && plainText(value[field])) || undefined;
  return present({
    where: say(where, 'label') ?? say(where, 'section'),
    was: say(oldValue, 'text'),
    now: say(newValue, 'text'),
  });
}

/** The days that the contract itself names. */
function daysOf({ tender }: Release, { contract, award }: RowSource): ContractEvent[] {
  const period: Period | undefined =
    contract?.period ?? award?.contractPeriod ?? tender?.contractPeriod;
  const { start, end } = periodDays(period);
  const longest = endOf({ endDate: period?.maxExtentDate ?? null });
  const due = objects(award?.milestones)
    .filter(({ type, dateMet }) => type === 'futureSignatureDate' && !dateMet)
    .map(({ dueDate }) => endOf({ endDate: dueDate ?? null }));
  const signed = dayText(contract?.dateSigned);
  const named: [EventKind, string | undefined][] = [
    ['questionsUntil', endOf(tender?.enquiryPeriod)],
    ['offersUntil', endOf(tender?.tenderPeriod)],
    ['awarded', dayText(award?.date)],
    ['standstillUntil', endOf(award?.standstillPeriod)],
    ['signatureDue', signed === undefined ? due.at(-1) : undefined],
    ['signed', signed],
    ['starts', start],
    ['ends', end],
    ['mayGoOnUntil', longest !== undefined && longest > (end ?? '') ? longest : undefined],
  ];
  return named.flatMap(([kind, day]) => (day === undefined ? [] : [{ kind, day }]));
}

const endOf = (period: Period | null | undefined) => periodDays(period).end;

function isPublished({ tag }: Release): boolean {
  return !(Array.isArray(tag) && tag.includes('compiled'));
}

/** Public Contracts Scotland: where the notice itself stands. */
function canonicalOf(release: Release): string | undefined {
  const links = objects(release['links'] as { rel?: unknown; href?: unknown }[]);
  return webAddress(links.find(({ rel }) => rel === 'canonical')?.href);
}
