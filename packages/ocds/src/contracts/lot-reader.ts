import type { Item, Lot, Tender } from '../index.js';
import { idText, objects } from '../shared/objects.js';
import { plainParagraphs } from '../shared/plain-paragraphs.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import type { ContractDetails, LotDetails, Place } from './details-types.js';
import type { RowSource } from './row-source.js';
import { periodOf, valueOf } from './value-and-period.js';

/** Find a Tender: what a lot says beside what the standard has. */
type LotTerms = Lot & Pick<NonNullable<RowSource['award']>, 'renewal' | 'options'>;

export interface OwnLots extends Pick<ContractDetails, 'lots' | 'purposes' | 'places'> {
  terms: readonly LotTerms[];
}

/** Finds the lots of a row, and what is bought in them and where. */
export class LotReader {
  readonly all: readonly LotTerms[];
  readonly #tender: Tender;
  readonly #byId: ReadonlyMap<string, LotTerms>;
  readonly #items = new Map<string, Item[]>();
  /** Of rows that name no lot, and no items of their own. */
  #whole: OwnLots | undefined;

  constructor(tender: Tender) {
    this.#tender = tender;
    this.all = objects(tender.lots);
    this.#byId = new Map(this.all.map((lot) => [idText(lot.id), lot]));
    for (const item of objects(tender.items)) {
      const lot = idText(item.relatedLot);
      const others = this.#items.get(lot);
      if (others) others.push(item);
      else this.#items.set(lot, [item]);
    }
  }

  of({ contract, award }: RowSource): OwnLots {
    const named = Array.isArray(award?.relatedLots) ? award.relatedLots.map(idText) : [];
    const own = [...new Set(named)].flatMap((id): LotTerms[] => {
      const lot = this.#byId.get(id);
      return lot ? [lot] : [];
    });
    const items = [objects(contract?.items), objects(award?.items)].find(
      ({ length }) => length > 0,
    );
    if (own.length === 0 && items === undefined) return (this.#whole ??= this.#read(this.all));
    return this.#read(own.length > 0 ? own : this.all, items);
  }

  #read(terms: readonly LotTerms[], own?: Item[]): OwnLots {
    const isPart = terms.length < this.all.length;
    const about = isPart ? terms.flatMap(({ id }) => this.#items.get(idText(id)) ?? []) : [];
    const items = own ?? (about.length > 0 ? about : objects(this.#tender.items));
    return {
      terms,
      lots: terms.map(lotOf),
      purposes: purposesOf(this.#tender, items),
      places: placesOf(items),
    };
  }
}

function purposesOf(tender: Tender, items: readonly Item[]): string[] {
  const classified = [
    tender.classification,
    ...items.flatMap((item) => [item.classification, ...objects(item.additionalClassifications)]),
  ];
  const said = [
    ...classified.map((each) => plainText(each?.description)),
    ...items.map(({ description }) => plainText(description)),
  ];
  return unique(
    said.filter((text) => text !== ''),
    (text) => text.toLowerCase(),
  );
}

function placesOf(items: readonly Item[]): Place[] {
  const places = items.flatMap((item): Place[] => [
    ...objects(item.deliveryAddresses).map(({ region, locality, country, countryName }) =>
      present({
        region: plainText(region) || undefined,
        name: plainText(locality) || undefined,
        country: plainText(country) || plainText(countryName) || undefined,
      }),
    ),
    ...objects([item['deliveryLocation'] as { description?: string }]).map(({ description }) =>
      present({ name: plainText(description) || undefined }),
    ),
  ]);
  const said = places.filter((place) => Object.keys(place).length > 0);
  // "In the United Kingdom" says nothing more where a region is named.
  const exact = said.filter(({ region, name }) => region ?? name);
  return unique(exact.length > 0 ? exact : said, ({ region, name, country }) =>
    JSON.stringify([region ?? country, name]),
  );
}

function lotOf({ id, title, description, value, contractPeriod }: Lot): LotDetails {
  return {
    id: idText(id),
    description: plainParagraphs(description),
    ...present({
      title: plainText(title) || undefined,
      value: valueOf(value),
      period: periodOf(contractPeriod),
    }),
  };
}

function unique<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [nameOf(item), item])).values()].toReversed();
}
