import { describe, expect, it } from 'vitest';
import { kinds } from './kinds.mjs';
import { fill, nameFrom, singular } from './names.mjs';

describe('the name of something new', () => {
  it('is written in every way that code needs', () => {
    expect(nameFrom('visit-card')).toEqual({
      kebab: 'visit-card',
      camel: 'visitCard',
      pascal: 'VisitCard',
      snake: 'visit_card',
      words: 'visit card',
    });
  });

  it.each(['VisitCard', 'visit_card', '-card', 'card-', '../card', 'card2', ''])(
    'is not %j',
    (name) => {
      expect(() => nameFrom(name)).toThrow(`"${name}" is not a name`);
    },
  );

  it.each([
    ['meals', 'meal'],
    ['diaries', 'diary'],
    ['money', 'money-entry'],
    ['progress', 'progress-entry'],
  ])('makes one of the %s a %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });

  it('fills its places and leaves the rest', () => {
    const text = 'list__Pascal__ of __words__, add__ItemPascal__, __proto__';
    expect(fill(text, nameFrom('care-meals'), nameFrom('care-meal'))).toBe(
      'listCareMeals of care meals, addCareMeal, __proto__',
    );
  });
});

describe('what is made', () => {
  it('puts an element beside its test and its story', () => {
    const { files } = { files: {}, ...kinds.element?.('kith-visit-card') };
    expect(Object.values(files)).toContain('packages/components/src/visit-card/visit-card.test.ts');
    expect(Object.values(files)).toContain('stories/visit-card.stories.ts');
  });

  it('gives a resource the next number among the migrations', () => {
    const files = kinds.resource?.('meals').files ?? {};
    expect(files['resource/migration.sql']).toMatch(/\/\d{3}0_meals\.sql$/);
  });

  it('says a capability in Welsh, or asks for one that it can say', () => {
    const { lines } = { lines: [], ...kinds.capability?.('see-meals') };
    const welsh = lines.find(({ file }) => file.endsWith('welsh.ts'));
    expect(welsh?.add.map(({ line }) => line).join('')).toContain("see_meals: 'Gweld meals'");
    for (const given of ['juggle-meals', 'see']) {
      expect(() => kinds.capability?.(given)).toThrow(
        'begins with what is done, such as see-meals',
      );
    }
  });

  it('keeps every hat that is worn', () => {
    const { places } = { places: {}, ...kinds.hat?.('meal-holder') };
    expect(places['__hats__']).toMatch(/'rota_holder',[^]*'meal_holder'$/);
  });

  it.each(['use-case', 'job'])('puts a %s into a folder that is there', (kind) => {
    expect(() => kinds[kind]?.('nowhere/swap-visits')).toThrow('is not in a folder of the server');
  });
});
