import { PlainError } from '../plain-error.mjs';

/**
 * A name in every way that code writes it.
 *
 * @typedef {{ kebab: string, camel: string, pascal: string, snake: string, words: string }} Name
 */

const wellFormed = /^[a-z]+(-[a-z]+)*$/;

/**
 * @param {string} given such as `visit-card`
 * @returns {Name}
 */
export function nameFrom(given) {
  if (!wellFormed.test(given)) {
    throw new PlainError(
      `"${given}" is not a name; use small letters and hyphens, such as visit-card.`,
      2,
    );
  }
  const parts = given.split('-');
  const pascal = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return {
    kebab: given,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    snake: parts.join('_'),
    words: parts.join(' '),
  };
}

/**
 * One of them: a meal of the meals, a money entry of the money.
 *
 * @param {string} plural
 */
export function singular(plural) {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return /[^s]s$/.test(plural) ? plural.slice(0, -1) : `${plural}-entry`;
}

/**
 * Puts the names in their places in a template.
 *
 * @param {string} template
 * @param {Name} name
 * @param {Name} [item]
 * @param {Record<string, string>} [more]
 */
export function fill(template, name, item = name, more = {}) {
  const places = {
    __kebab__: name.kebab,
    __camel__: name.camel,
    __Pascal__: name.pascal,
    __snake__: name.snake,
    __words__: name.words,
    __Words__: name.words.charAt(0).toUpperCase() + name.words.slice(1),
    '__item-kebab__': item.kebab,
    __itemCamel__: item.camel,
    __ItemPascal__: item.pascal,
    __itemSnake__: item.snake,
    '__item-words__': item.words,
    ...more,
  };
  return Object.entries(places).reduce(
    (text, [place, words]) => text.replaceAll(place, words),
    template,
  );
}
