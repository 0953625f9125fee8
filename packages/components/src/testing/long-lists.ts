import { contract, eightPromises, release, releasePackage } from './open-data.js';

const named = (nth: number) => ({ ocid: `ocds-213czf-demo-${nth}`, id: `demo-${nth}-1` });

const many = <Made>(length: number, make: (nth: number) => Made) =>
  Array.from({ length }, (_, index) => make(index + 1));

/** A hundred processes of one contract each. */
export const hundredContracts = releasePackage(
  many(100, (nth) =>
    release([contract(eightPromises, { title: `Care at home in ward ${nth}` })], named(nth)),
  ),
);

const fiftyPromises = many(7, () => eightPromises)
  .flat()
  .slice(0, 50)
  .map((like, index) => ({
    ...like,
    id: `${like.id}-${index + 1}`,
    title: `${like.title} (${index + 1})`,
  }));

/** Two contracts of fifty promises each, with four results of each promise. */
export const hundredPromises = releasePackage(
  many(2, (nth) => release([contract(fiftyPromises)], named(nth))),
);
