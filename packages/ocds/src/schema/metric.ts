import * as z from 'zod/mini';
import { unitClassificationScheme } from './codelists/procurement.js';
import { period, value } from './common.js';
import { block, openCode, optional, required, setOf } from './fields.js';
import { about } from './meta.js';

/** What a measure counts. */
export const metricUnitSchema = block(
  {
    name: optional.filled,
    scheme: openCode(unitClassificationScheme, optional.filled),
    id: optional.filled,
    uri: optional.uri,
  },
  { filled: true },
);

/** Named slices of what was counted. Any name may be used; each value is text. */
export const dimensionsSchema = z.record(z.string(), z.nullable(required.filled)).check(
  z.refine((value) => Object.keys(value).length > 0, 'At least one field is needed.'),
  z.meta({ minProperties: 1 }),
);

export const milestoneReferenceSchema = block(
  { id: required.filled, title: optional.filled },
  { filled: true },
);

/** Find a Tender: how a publisher rates its own result. */
export const measureClassificationSchema = block({
  id: optional.text,
  description: optional.text,
});

/** Kith: why a number is not shown as it was counted. */
export const suppressionSchema = block({ status: required.filled, rule: optional.text });

/** Kith: the range that the true value is likely to lie in. */
export const intervalSchema = block({ lower: z.number(), upper: z.number() });

/** One target or one result. */
export const observationSchema = block(
  {
    id: required.filled,
    period,
    value,
    measure: z.exactOptional(z.union([required.filled, z.number(), z.null()])),
    unit: z.exactOptional(metricUnitSchema),
    dimensions: z.exactOptional(dimensionsSchema),
    notes: optional.filled,
    relatedImplementationMilestone: z.exactOptional(milestoneReferenceSchema),
    measureClassification: about(z.exactOptional(measureClassificationSchema), { extension: 'uk' }),
    suppression: about(z.exactOptional(suppressionSchema), { extension: 'kith' }),
    interval: about(z.exactOptional(intervalSchema), { extension: 'kith' }),
    base: about(optional.wholeNumber, { extension: 'kith' }),
  },
  { filled: true },
);

/** Something measured: what was promised, or what was done. */
export const metricSchema = block(
  {
    id: required.filled,
    title: optional.filled,
    description: optional.filled,
    observations: setOf(observationSchema, 1),
    direction: about(z.exactOptional(z.enum(['higher', 'lower', 'context'])), {
      extension: 'kith',
    }),
  },
  { filled: true },
);

/** Forecasts, targets, agreed metrics and results all have this shape. */
export const metrics = about(setOf(metricSchema, 1), { extension: 'metrics' });
