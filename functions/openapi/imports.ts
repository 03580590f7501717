import { flawTexts } from '../../domain/imports/flaws.ts';
import { approval, importBody } from '../shared/imports/bodies.ts';
import { statuses } from '../shared/imports/job.ts';
import { phases } from '../shared/imports/plan-page.ts';
import { textOrNull } from './components.ts';
import {
  action,
  array,
  cursor,
  integer,
  json,
  next,
  object,
  parameter,
  read,
  schemaOf,
  text,
} from './parts.ts';

const tag = 'imports';

/** What imports are grouped under. */
export const importTags = [
  {
    name: tag,
    description:
      'Rosters and registers: announced, put as a file at a presigned address, run dry, approved by the numbers of the dry run, carried out in the name of who approved. Nothing is written before the approval; file and pages are deleted at the end',
  },
];

const all = '/v1/schools/{schoolId}/imports';
const one = `${all}/{importId}`;
const ids = [
  parameter('schoolId'),
  { name: 'importId', in: 'path', required: true, description: 'Its id', schema: text },
];
const status = { enum: statuses };
const begun = object({ import: text, status });
const problems = [400, 401, 403, 404, 409, 413, 415, 422, 500] as const;

const at = {
  ...object({ file: text, row: integer }),
  type: ['object', 'null'],
  description: 'File and line; 1 is the header',
};
const flaw = object({
  file: text,
  row: {
    type: ['integer', 'null'],
    description: 'Line of the file; 1 is the header; null: the file as a whole',
  },
  column: textOrNull,
  code: { enum: Object.keys(flawTexts) },
  says: textOrNull,
});
const step = { stream: text, id: text, phase: { enum: phases }, at };
const page = (items: object) => object({ items: array(items), next });

const act = (id: string, summary: string, body?: object) =>
  action({
    id,
    tag,
    summary,
    schema: begun,
    parameters: ids,
    answers: { 202: 'Taken up; sent again, it does no harm' },
    problems: [...problems],
    ...(body && { body }),
  });

const list = (id: string, summary: string, items: object) =>
  read({ id, tag, summary, schema: page(items), parameters: [...ids, cursor] });

/** Rosters and registers on their way into the record. */
export const importPaths: Record<string, object> = {
  [all]: action({
    id: 'beginImport',
    tag,
    summary: 'Announces a file of at most 50 MB, and answers where to put it',
    schema: object({
      import: text,
      status,
      upload: {
        ...object({ method: { const: 'PUT' }, url: text, headers: { type: 'object' }, expiresAt: text }),
        description: 'Send the file there with these headers; not there once the file was read',
      },
    }),
    parameters: [parameter('schoolId'), parameter('idempotencyKey')],
    answers: { 201: 'Announced', 200: 'The same again, with an address that holds again' },
    problems: [...problems],
    body: {
      schema: schemaOf(importBody),
      example: { kind: 'roster', format: 'oneroster-1.2', source: 'office-roster', bytes: 48211 },
    },
  }),
  [one]: read({
    id: 'getImport',
    tag,
    summary: 'How an import goes, and what its dry run found, in numbers',
    schema: object({
      import: text,
      school: text,
      kind: { enum: ['roster', 'register'] },
      format: text,
      source: text,
      org: textOrNull,
      on: { ...text, format: 'date', description: 'Day on which what the file says holds' },
      dayFirst: { type: 'boolean' },
      bytes: integer,
      requestedBy: object({ tenant: text, person: text }),
      approvedBy: { ...object({ tenant: text, person: text }), type: ['object', 'null'] },
      requestedAt: text,
      updatedAt: text,
      status,
      reason: textOrNull,
      refusals: array(flaw),
      progress: { type: 'number', minimum: 0, maximum: 1 },
      counts: { type: 'object', additionalProperties: integer },
      classes: { type: 'object', additionalProperties: object({ comes: integer, goes: integer }) },
    }),
    parameters: ids,
  }),
  [`${one}/dry-run`]: act(
    'dryRunImport',
    'The file is there: it is read and compared, and nothing is written',
  ),
  [`${one}/approve`]: act(
    'approveImport',
    'Approves what the dry run found by the number of commands; of errors, and of leavers above a fifth, by theirs, too',
    { schema: schemaOf(approval), example: { commands: 412, errors: 2 } },
  ),
  [`${one}/cancel`]: act('cancelImport', 'Gives an import up; its file goes at once'),
  [`${one}/commands`]: list(
    'getImportCommands',
    'What would be sent, until the import is over',
    object({ ...step, command: json }),
  ),
  [`${one}/differences`]: list(
    'getImportDifferences',
    'What differs, record by record, without values',
    object({ ...step, changes: array(text), classBefore: textOrNull, classAfter: textOrNull }),
  ),
  [`${one}/errors`]: list(
    'getImportErrors',
    'Rows that can not be used, commands that rules refuse, and what was refused as it was carried out',
    {
      type: 'object',
      required: ['kind'],
      properties: { kind: { enum: ['row', 'refused', 'failed'] } },
      additionalProperties: true,
    },
  ),
};
