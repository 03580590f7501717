import { evidenceMediaTypes } from '../../events/catalogue/evidence-forms.ts';
import { announceBody, confirmBody, correctBody, withdrawBody } from '../shared/evidence/bodies.ts';
import { problemsOf } from './components.ts';
import { action, integer, object, parameter, schemaOf, text } from './parts.ts';

const tag = 'files';

/** What files are grouped under. */
export const evidenceTags = [
  {
    name: tag,
    description:
      'Evidence files beside a record: announced, put at a presigned address, confirmed, and then sealed; shown to whoever may read the record. `GET …/evidence-files/{streamId}` says which there are',
  },
];

const all = '/v1/schools/{schoolId}/evidence-files/{streamId}/files';
const one = `${all}/{fileId}`;
const ofRecord = [
  parameter('schoolId'),
  {
    name: 'streamId',
    in: 'path',
    required: true,
    description: 'Stream and id of the record that files belong to, such as `incidents.i-7`',
    schema: text,
  },
];
const ofFile = [
  ...ofRecord,
  {
    name: 'fileId',
    in: 'path',
    required: true,
    description: 'The id that was answered for it',
    schema: text,
  },
];
const problems = [400, 401, 403, 404, 409, 413, 415, 422, 500] as const;

const recorded = object({ stream: text, commit: integer });
const attached = object({
  file: text,
  mediaType: { enum: evidenceMediaTypes },
  bytes: integer,
  digest: { ...text, description: 'SHA-256 of the file, base64url: compare it with that of yours' },
});

/** Files beside a record: announced, put at a presigned address, confirmed, shown, withdrawn. */
export const evidencePaths: Record<string, object> = {
  [all]: action({
    id: 'announceEvidence',
    tag,
    summary: 'Announces a file of at most 4 MiB, and answers where to put it within five minutes',
    schema: {
      ...object({ file: text }),
      properties: {
        file: text,
        upload: {
          ...object({ method: { const: 'PUT' }, url: text, headers: { type: 'object' }, expiresAt: text }),
          description: 'Send the file there with these headers; not there once it was confirmed',
        },
      },
    },
    parameters: [...ofRecord, parameter('idempotencyKey')],
    answers: {
      201: 'Announced; again with the same key, an address that holds again',
      200: 'Confirmed before',
    },
    problems: [...problems],
    body: { schema: schemaOf(announceBody), example: { bytes: 48211, showsNoIntimateImage: true } },
  }),
  [`${one}/confirm`]: action({
    id: 'confirmEvidence',
    tag,
    summary:
      'The file was put: it is recognised by its content (PNG, JPEG, WebP, HEIC, PDF), sealed and recorded; whatever was put is removed, also where it is refused',
    schema: attached,
    parameters: ofFile,
    answers: { 201: 'Attached', 200: 'Attached before' },
    problems: [...problems],
    body: { schema: schemaOf(confirmBody), example: { label: 'Screenshot of the comments.' } },
  }),
  [`${one}/correct`]: action({
    id: 'correctEvidence',
    tag,
    summary: 'Puts what a file is in other words',
    schema: recorded,
    parameters: [...ofFile, parameter('idempotencyKey')],
    answers: { 201: 'Corrected' },
    problems: [...problems],
    body: {
      schema: schemaOf(correctBody),
      example: { label: 'Screenshot of the post itself.', reason: 'It shows no comments.' },
    },
  }),
  [`${one}/withdraw`]: action({
    id: 'withdrawEvidence',
    tag,
    summary: 'A file that should not have been attached: recorded as withdrawn, then deleted for good',
    schema: recorded,
    parameters: ofFile,
    answers: { 201: 'Withdrawn', 200: 'Withdrawn before' },
    problems: [...problems],
    body: { schema: schemaOf(withdrawBody), example: { reason: 'It is of another incident.' } },
  }),
  [one]: {
    get: {
      operationId: 'getEvidence',
      tags: [tag],
      summary: 'The file itself, to be saved; of a sensitive record, reading it is recorded',
      parameters: ofFile,
      responses: {
        200: {
          description: 'The very bytes that were put',
          content: Object.fromEntries(evidenceMediaTypes.map((type) => [type, {}])),
        },
        ...problemsOf([400, 401, 403, 404, 409, 422, 500]),
      },
    },
  },
};
