import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type * as types from '../index.js';
import type * as schemas from './index.js';

/** The fields that a block declares, without those that its index signature stands for. */
type Fields<Block> = keyof {
  [Name in keyof Block as string extends Name ? never : Name]: Block[Name];
};

type Of<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends z.core.$ZodType
  ? z.infer<(typeof schemas)[Name]>
  : never;

/** What Find a Tender sends besides: named in the types, left to extensions in the schema. */
type Besides<Type, Schema> = Exclude<Fields<Type>, Fields<Schema>>;

describe('the types and the schemas', () => {
  it('agree: whatever a schema accepts is of the type', () => {
    expectTypeOf<Of<'releaseSchema'>>().toExtend<types.Release>();
    expectTypeOf<Of<'releasePackageSchema'>>().toExtend<types.PackageMetadata>();
    expectTypeOf<Of<'metricSchema'>>().toExtend<types.Metric>();
    expectTypeOf<Of<'linkedReleaseSchema'>['date']>().toEqualTypeOf<string>();
  });

  it('declare the same fields of a release and its stages', () => {
    expectTypeOf<Besides<Of<'releaseSchema'>, types.Release>>().toBeNever();
    expectTypeOf<Besides<Of<'planningSchema'>, types.Planning>>().toBeNever();
    expectTypeOf<Besides<Of<'tenderSchema'>, types.Tender>>().toBeNever();
    expectTypeOf<Besides<Of<'awardSchema'>, types.Award>>().toBeNever();
    expectTypeOf<Besides<Of<'contractSchema'>, types.Contract>>().toBeNever();
    expectTypeOf<Besides<types.Planning, Of<'planningSchema'>>>().toBeNever();
    expectTypeOf<Besides<types.Release, Of<'releaseSchema'>>>().toEqualTypeOf<
      'bids' | 'description'
    >();
  });

  it('declare the same fields of the smaller blocks', () => {
    expectTypeOf<Fields<types.Implementation>>().toEqualTypeOf<
      Fields<Of<'implementationSchema'>>
    >();
    expectTypeOf<Fields<types.Transaction>>().toEqualTypeOf<Fields<Of<'transactionSchema'>>>();
    expectTypeOf<Fields<types.Milestone>>().toEqualTypeOf<Fields<Of<'milestoneSchema'>>>();
    expectTypeOf<Fields<types.Amendment>>().toEqualTypeOf<Fields<Of<'amendmentSchema'>>>();
    expectTypeOf<Fields<types.Metric>>().toEqualTypeOf<Fields<Of<'metricSchema'>>>();
    expectTypeOf<Fields<types.Observation>>().toEqualTypeOf<Fields<Of<'observationSchema'>>>();
    expectTypeOf<Fields<types.Organization>>().toEqualTypeOf<Fields<Of<'organizationSchema'>>>();
    expectTypeOf<Fields<types.OrganizationReference>>().toEqualTypeOf<
      Fields<Of<'organizationReferenceSchema'>>
    >();
    expectTypeOf<Fields<types.RelatedProcess>>().toEqualTypeOf<
      Fields<Of<'relatedProcessSchema'>>
    >();
    expectTypeOf<Fields<types.PerformanceFailure>>().toEqualTypeOf<
      Fields<Of<'performanceFailureSchema'>>
    >();
    expectTypeOf<Fields<types.Budget>>().toEqualTypeOf<Fields<Of<'budgetSchema'>>>();
    expectTypeOf<Fields<types.Classification>>().toEqualTypeOf<
      Fields<Of<'classificationSchema'>>
    >();
    expectTypeOf<Fields<types.ContactPoint>>().toEqualTypeOf<Fields<Of<'contactPointSchema'>>>();
  });
});
