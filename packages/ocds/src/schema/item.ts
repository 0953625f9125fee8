import * as z from 'zod/mini';
import { unitClassificationScheme } from './codelists/procurement.js';
import { classificationSchema, value } from './common.js';
import { block, openCode, optional, required, setOf } from './fields.js';
import { about } from './meta.js';

/** What a quantity counts, and the price of one. */
export const unitSchema = block(
  {
    scheme: openCode(unitClassificationScheme),
    id: about(optional.text, { versionId: true }),
    name: optional.text,
    value,
    uri: optional.uri,
  },
  { translated: ['name'] },
);

export const itemSchema = block(
  {
    id: required.id,
    description: optional.text,
    classification: z.exactOptional(classificationSchema),
    additionalClassifications: about(setOf(classificationSchema), { wholeListMerge: true }),
    quantity: optional.number,
    unit: z.exactOptional(unitSchema),
  },
  { translated: ['description'] },
);
