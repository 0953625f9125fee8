/**
 * How the first letters of a Welsh word change with the word before it: "cath", "y gath", "fy
 * nghath", "ei chath". In letters without accents, as `folded` makes them.
 */
const mutations: ReadonlyArray<readonly [first: string, ...changed: string[]]> = [
  ['p', 'b', 'mh', 'ph'],
  ['t', 'd', 'nh', 'th'],
  ['c', 'g', 'ngh', 'ch'],
  ['b', 'f', 'm'],
  ['d', 'dd', 'n'],
  ['g', '', 'ng'],
  ['m', 'f'],
  ['ll', 'l'],
  ['rh', 'r'],
];

/** What is one beginning in Welsh: "chwaer" begins with no c, and "nghath" with no n. */
const beginning = /^(?:ngh|mh|nh|ch|dd|ff|ng|ll|ph|rh|th|.)/u;

/** What a g may stand before: "gardd" loses it and is "ardd". */
const loseG = /^[aeiouwylr]/;

const firstOf = (word: string) => beginning.exec(word)?.[0] ?? '';

/** Every form of a word that may be one, the word itself left out: whichever of them was given. */
export function mutatedForms(word: string): string[] {
  const forms = new Set<string>();
  for (const root of [word, ...rootsOf(word)]) {
    forms.add(root);
    const first = firstOf(root);
    const [, ...changed] = mutations.find(([from]) => from === first) ?? [];
    for (const to of changed) forms.add(to + root.slice(first.length));
  }
  forms.delete(word);
  return [...forms];
}

/** What it may have been before it changed. */
const rootsOf = (word: string) =>
  mutations.flatMap(([from, ...changed]) =>
    changed
      .filter((to) => (to === '' ? loseG.test(word) : firstOf(word) === to))
      .map((to) => from + word.slice(to.length)),
  );
