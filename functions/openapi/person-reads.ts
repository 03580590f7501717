import { array, cursor, integer, needed, next, object, parameter, query, read, text } from './parts.ts';

const tag = 'past';
const instant = { type: 'string', format: 'date-time' };

/** What an answer with signed files has, a page at a time. */
export const signedFiles = {
  manifest: {
    ...text,
    description:
      'Digest of the manifest that the page was made on: where it is another on another page, begin again',
  },
  files: {
    type: 'object',
    description: 'Texts by the names of their files; the text of a long file goes on with the next page',
    additionalProperties: text,
  },
  next,
};

const ofPerson = [
  parameter('schoolId'),
  { name: 'personId', in: 'path', required: true, description: 'The person', schema: text },
];
const ofStream = [
  query('stream', 'What one stream says', text),
  query('limit', 'Most items of a page', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
  cursor,
];
const record = { stream: text, record: text };
const day = { type: 'string', format: 'date' };

const timeline = read({
  id: 'getTimeline',
  tag,
  summary:
    'Events that name somebody, across all streams, in the order of what happened: of records that the reader may read',
  schema: object({
    school: text,
    person: text,
    items: array(
      object({
        day,
        at: instant,
        ...record,
        version: { ...integer, description: 'Number of the event in its record' },
        type: text,
        meaning: { type: ['string', 'null'] },
        parts: { ...array(text), description: 'As what the event names them' },
      }),
    ),
    next,
  }),
  parameters: [
    ...ofPerson,
    query('from', 'First day (London)', day),
    query('until', 'Last day (London)', day),
    ...ofStream,
  ],
});

const records = read({
  id: 'getRecordsOfPerson',
  tag,
  summary: 'Records that name somebody, and in which part: those that the reader may read',
  schema: object({
    school: text,
    person: text,
    items: array(object({ ...record, part: text, since: instant, version: integer })),
    next,
  }),
  parameters: [...ofPerson, ...ofStream],
});

const pack = read({
  id: 'getPack',
  tag,
  summary:
    'Everything that is held on a person, as files with a signature over them, in answer to a request that is on record; `daybook verify` checks them offline',
  schema: object({
    school: text,
    person: text,
    request: text,
    forSubject: { type: 'boolean' },
    ...signedFiles,
  }),
  parameters: [
    ...ofPerson,
    needed('request', 'The record of the request in `disclosures`, which is not answered yet', text),
    query('forSubject', 'true: the twin for the person, without anybody else', {
      enum: ['true', 'false'],
      default: 'false',
    }),
    cursor,
  ],
});

/** What is asked of a person: a timeline, records, a pack. */
export const personPaths = {
  '/v1/schools/{schoolId}/people/{personId}/timeline': timeline,
  '/v1/schools/{schoolId}/people/{personId}/records': records,
  '/v1/schools/{schoolId}/people/{personId}/pack': pack,
};
