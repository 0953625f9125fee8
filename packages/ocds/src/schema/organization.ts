import * as z from 'zod/mini';
import { partyRole } from './codelists/process.js';
import { addressSchema, contactPointSchema, identifierSchema } from './common.js';
import { block, openCodes, optional, setOf } from './fields.js';
import { about, replacedIn11 } from './meta.js';

const additionalIdentifiers = about(setOf(identifierSchema), { wholeListMerge: true });

/** A party to the process, listed once in `parties` and referred to by id. */
export const organizationSchema = block(
  {
    name: optional.text,
    id: optional.plainText,
    identifier: z.exactOptional(identifierSchema),
    additionalIdentifiers,
    address: z.exactOptional(addressSchema),
    contactPoint: z.exactOptional(contactPointSchema),
    roles: openCodes(partyRole),
    details: z.exactOptional(z.nullable(z.looseObject({}))),
  },
  { translated: ['name'] },
);

const inParties = 'Give this once, in the organisation’s entry in parties.';

/** Names a party by id. */
export const organizationReferenceSchema = block({
  name: optional.filled,
  id: optional.id,
  identifier: replacedIn11(z.exactOptional(identifierSchema), inParties),
  address: replacedIn11(z.exactOptional(addressSchema), inParties),
  additionalIdentifiers: replacedIn11(additionalIdentifiers, inParties),
  contactPoint: replacedIn11(z.exactOptional(contactPointSchema), inParties),
});

export const organizationReference = z.exactOptional(organizationReferenceSchema);
