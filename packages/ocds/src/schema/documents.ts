import * as z from 'zod/mini';
import { documentType } from './codelists/document-type.js';
import { milestoneType, relatedProcess, relatedProcessScheme } from './codelists/process.js';
import { milestoneStatus } from './codelists/statuses.js';
import {
  block,
  closedCode,
  listOf,
  openCode,
  openCodes,
  optional,
  required,
  setOf,
} from './fields.js';
import { replacedIn11 } from './meta.js';

export const documentSchema = block(
  {
    id: required.id,
    documentType: openCode(documentType),
    title: optional.text,
    description: optional.text,
    url: optional.uri,
    datePublished: optional.dateTime,
    dateModified: optional.dateTime,
    format: optional.text,
    language: optional.text,
  },
  { translated: ['title', 'description'] },
);

export const milestoneSchema = block(
  {
    id: required.id,
    title: optional.text,
    type: openCode(milestoneType),
    description: optional.text,
    code: optional.text,
    dueDate: optional.dateTime,
    dateMet: optional.dateTime,
    dateModified: optional.dateTime,
    status: closedCode(milestoneStatus),
    documents: replacedIn11(
      setOf(documentSchema),
      'Attach documents to the tender, award, contract or implementation, and name the milestone in their titles.',
    ),
  },
  { translated: ['title', 'description'] },
);

const formerValue = z.union([
  z.string(),
  z.number(),
  z.array(z.unknown()),
  z.looseObject({}),
  z.null(),
]);

const changes = z.array(
  block({ property: optional.plainText, former_value: z.exactOptional(formerValue) }),
);

export const amendmentSchema = block(
  {
    date: optional.dateTime,
    rationale: optional.text,
    id: optional.text,
    description: optional.text,
    amendsReleaseID: optional.text,
    releaseID: optional.text,
    changes: replacedIn11(
      z.exactOptional(changes),
      'Describe the change in description, and publish a release from before it and one from after.',
    ),
  },
  { translated: ['rationale'] },
);

/** The plural list, and the single block that it replaced. */
export const amendments = {
  amendments: listOf(amendmentSchema),
  amendment: replacedIn11(
    z.exactOptional(amendmentSchema),
    'Put each amendment in the list called amendments.',
  ),
};

export const relatedProcessSchema = block({
  id: optional.plainText,
  relationship: openCodes(relatedProcess),
  title: optional.text,
  scheme: openCode(relatedProcessScheme),
  identifier: optional.text,
  uri: optional.uri,
});
