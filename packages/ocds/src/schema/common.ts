import * as z from 'zod/mini';
import { currency } from './codelists/currency.js';
import { itemClassificationScheme } from './codelists/procurement.js';
import { block, closedCode, openCode, optional } from './fields.js';
import { about } from './meta.js';

export const periodSchema = block({
  startDate: optional.dateTime,
  endDate: optional.dateTime,
  maxExtentDate: optional.dateTime,
  durationInDays: optional.wholeNumber,
});

/** An amount of money. */
export const valueSchema = block({
  amount: optional.number,
  currency: closedCode(currency),
});

export const identifierSchema = block(
  {
    scheme: optional.text,
    id: about(optional.nullableId, { versionId: true }),
    legalName: optional.text,
    uri: optional.uri,
  },
  { translated: ['legalName'] },
);

export const classificationSchema = block(
  {
    scheme: openCode(itemClassificationScheme),
    id: about(optional.nullableId, { versionId: true }),
    description: optional.text,
    uri: optional.uri,
  },
  { translated: ['description'] },
);

export const addressSchema = block(
  {
    streetAddress: optional.text,
    locality: optional.text,
    region: optional.text,
    postalCode: optional.text,
    countryName: optional.text,
  },
  { translated: ['countryName'] },
);

export const contactPointSchema = block(
  {
    name: optional.text,
    email: optional.text,
    telephone: optional.text,
    faxNumber: optional.text,
    url: optional.uri,
  },
  { translated: ['name'] },
);

export const period = z.exactOptional(periodSchema);
export const value = z.exactOptional(valueSchema);
