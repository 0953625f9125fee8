import { z } from '@hono/zod-openapi';

const links = z
  .object({ next: z.url().optional(), prev: z.url().optional() })
  .openapi({ description: 'No `next` on the last page.' });

const packageFields = {
  uri: z.url(),
  version: z.literal('1.1'),
  publishedDate: z.iso.datetime({ offset: true }),
  publisher: z.object({ name: z.string() }),
  keptBy: z
    .object({ name: z.string() })
    .optional()
    .openapi({ description: 'Who keeps this copy; `publishedDate` is when it was last added to.' }),
  publishers: z
    .array(
      z.object({
        name: z.string(),
        releases: z.array(z.object({ ocid: z.string(), id: z.string() })),
      }),
    )
    .optional()
    .openapi({
      description:
        'Whose words these are, where releases of several publishers stand in one package. One that is in no list names nobody.',
    }),
  license: z.url(),
  publicationPolicy: z.url().optional(),
  extensions: z.array(z.url()),
  links: links.optional(),
};

/** OCDS is open: what a publisher adds is passed on as it came. */
const releaseSchema = z
  .looseObject({ ocid: z.string(), id: z.string(), date: z.string(), tag: z.array(z.string()) })
  .openapi('Release', { description: 'An OCDS 1.1 release.' });

export const releasePackageSchema = z
  .object({ ...packageFields, releases: z.array(releaseSchema) })
  .openapi('ReleasePackage');

export const recordPackageSchema = z
  .object({
    ...packageFields,
    records: z.array(
      z
        .object({
          ocid: z.string(),
          releases: z.array(releaseSchema),
          compiledRelease: releaseSchema.optional(),
        })
        .openapi('Record'),
    ),
  })
  .openapi('RecordPackage');

const partySchema = z.object({ id: z.string().nullable(), name: z.string().nullable() });

export const contractSummarySchema = z
  .object({
    key: z
      .string()
      .openapi({ description: 'What tells it from all others: its process and its place in it.' }),
    ocid: z.string(),
    id: z.string().nullable(),
    title: z.string().nullable(),
    buyer: partySchema,
    suppliers: z.array(partySchema),
    value: z.object({ amount: z.number(), currency: z.string() }).nullable(),
    period: z.object({ startDate: z.string().nullable(), endDate: z.string().nullable() }),
    status: z.string(),
    stage: z.string(),
    commitments: z.number().int(),
    reported: z.number().int(),
    released: z.string(),
    lots: z.array(z.object({ id: z.string(), title: z.string().nullable() })).openapi({
      description: 'The lots that it is for, as of a framework; none where it is for all of them.',
    }),
    lotsInAll: z.number().int().openapi({ description: 'How many lots the whole process has.' }),
    record: z.url().openapi({ description: 'Where the whole record is.' }),
  })
  .openapi('ContractSummary');

export const contractListSchema = z
  .object({
    items: z.array(contractSummarySchema),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
  })
  .openapi('ContractList');
