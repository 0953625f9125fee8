import type {
  ContractTerms,
  Organization,
  OrganizationReference,
  Release,
  Tender,
} from '../index.js';
import { isObject } from '../shared/objects.js';
import { plainParagraphs } from '../shared/plain-paragraphs.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import type { ContractDetails, DocumentDetails } from './details-types.js';
import { documentsIn } from './documents-of.js';
import type { KnownRelease } from './known-release.js';
import { LotReader } from './lot-reader.js';
import { webAddress } from './notice-url.js';
import type { RowSource } from './row-source.js';
import { ProcessNotices, timelineOf } from './timeline-of.js';
import type { NamedOrganization } from './types.js';

/**
 * Says what is published of each contract of one process. `now` is the compiled process, `releases`
 * what it was compiled from. Reads leniently: a field of a wrong shape is one that is not there.
 * What all contracts share is read once, however many there are.
 */
export class DetailsReader {
  readonly #now: Release;
  readonly #tender: Tender;
  readonly #lots: LotReader;
  readonly #notices: ProcessNotices;
  readonly #documents: readonly DocumentDetails[];
  readonly #shared: Pick<ContractDetails, 'procedure' | 'lotsInAll' | 'buyerUrl'>;
  readonly #description: readonly string[];

  constructor(known: KnownRelease, buyer: NamedOrganization, releases: readonly Release[]) {
    const now = known.release;
    this.#now = now;
    this.#tender = isObject(now.tender) ? now.tender : {};
    this.#lots = new LotReader(this.#tender);
    this.#notices = new ProcessNotices(now, releases);
    this.#documents = documentsIn(now.planning?.documents, this.#tender.documents);
    this.#shared = {
      procedure: procedureOf(this.#tender),
      lotsInAll: this.#lots.all.length,
      ...present({ buyerUrl: pageOf(known.party(buyer.id)) }),
    };
    this.#description = firstOf<Terms>([this.#tender, now], described);
  }

  of(source: RowSource): ContractDetails {
    const { contract, award } = source;
    const { lots, terms, purposes, places } = this.#lots.of(source);
    const own = firstOf<Terms>([contract, award], described);
    const first = own.length > 0 ? own : this.#description;
    const onlyLot = this.#lots.all.length === 1 ? described(this.#lots.all[0]) : [];
    const { implementation } = contract ?? {};
    return {
      ...this.#shared,
      description: [...new Set([...first, ...onlyLot])],
      purposes,
      places,
      extension: firstOf<Terms>([contract, award, ...terms], (from) =>
        plainParagraphs(from?.renewal?.description),
      ),
      options: firstOf<Terms>([contract, award, ...terms], (from) =>
        plainParagraphs(from?.options?.description),
      ),
      lots,
      documents: [
        ...this.#documents,
        ...documentsIn(award?.documents, contract?.documents, implementation?.documents),
      ],
      timeline: timelineOf(this.#now, this.#notices, source),
    };
  }
}

/** Whatever has a description and, as Find a Tender has it, terms. */
type Terms =
  | { description?: string | null; renewal?: ContractTerms; options?: ContractTerms }
  | undefined;

/** The first of these that says anything. */
function firstOf<From>(from: readonly From[], read: (from: From) => string[]): string[] {
  for (const each of from) {
    const found = read(each);
    if (found.length > 0) return found;
  }
  return [];
}

const described = (from: Terms) => plainParagraphs(from?.description);

function procedureOf(tender: Tender): ContractDetails['procedure'] {
  const { techniques } = tender;
  return {
    ...present({
      method: plainText(tender.procurementMethod) || undefined,
      name: plainText(tender.procurementMethodDetails) || undefined,
    }),
    rationale: plainParagraphs(tender.procurementMethodRationale),
    regimes: texts(tender.specialRegime),
    isFramework: isObject(techniques) && techniques['hasFrameworkAgreement'] === true,
  };
}

/** Where to ask about procurement, as the standard has it; else the site, as Find a Tender has it. */
function pageOf(party: OrganizationReference | undefined): string | undefined {
  const { contactPoint, details } = (party ?? {}) as Organization;
  return webAddress(contactPoint?.url) ?? webAddress(details?.['url']);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(plainText).filter((text) => text !== '') : [];
}
