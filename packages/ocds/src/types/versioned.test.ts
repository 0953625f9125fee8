import { describe, expectTypeOf, it } from 'vitest';
import type { Version, VersionedRelease } from '../index.js';

describe('the type of a versioned release', () => {
  it('holds the history of each plain field', () => {
    expectTypeOf<NonNullable<VersionedRelease['language']>>().toEqualTypeOf<Version<string>[]>();
  });

  it('goes into blocks and lists, and keeps the ids of items plain', () => {
    type Contract = NonNullable<VersionedRelease['contracts']>[number];
    expectTypeOf<Contract['id']>().toEqualTypeOf<string | number | undefined>();
    type Amount = NonNullable<NonNullable<Contract['value']>['amount']>;
    expectTypeOf<Amount>().toEqualTypeOf<Version<number>[]>();
  });

  it('takes lists of codes and identifiers whole', () => {
    type Party = NonNullable<VersionedRelease['parties']>[number];
    expectTypeOf<NonNullable<Party['roles']>>().toEqualTypeOf<Version<string[]>[]>();
  });

  it('keeps the process id as it is', () => {
    expectTypeOf<VersionedRelease['ocid']>().toEqualTypeOf<string>();
  });
});
