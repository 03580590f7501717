import { tamperedCommit, textOrNull } from './components.ts';
import { array, integer, json, object, parameter, query, read, text } from './parts.ts';

/** What feed and journal are grouped under. */
export const feedTags = [
  {
    name: 'feed',
    description:
      'What a school recorded, in the order of its journal: events for other services, sealed texts for exports',
  },
];

const ofSchool = parameter('schoolId');
const position = { type: 'integer', minimum: 1 };

/** How many items a page of the record has at most. */
export const limit = query('limit', 'Most items of a page, which ends with a whole commit', {
  type: 'integer',
  minimum: 1,
  maximum: 500,
  default: 100,
});

/** Where a page of the record goes on. */
export const after = (what: string) => query('after', what, { type: 'integer', minimum: 0, default: 0 });

const moment = { ...text, format: 'date-time' };

/** What is named has to hold all of it. */
const filters = [
  query(
    'types',
    'Types of events, separated by commas; without it all, of a service those that it is registered for',
    text,
  ),
  query('streams', 'Names of streams, separated by commas; all without it', text),
  query('actor', 'Id of who did it', text),
  query('correlation', '`correlationid` of the request that began it', text),
  query('causation', '`causationid`: what caused it', text),
  query('recordedFrom', 'Recorded at this instant or later', moment),
  query('recordedBefore', 'Recorded before this instant', moment),
];

const feed = read({
  id: 'getFeed',
  tag: 'feed',
  summary: 'Events in journal order, as they are on the bus; with Retry-After where the journal ends',
  schema: object({
    first: {
      ...position,
      description: 'First position that the page covers, also where the filters leave nothing of it',
    },
    last: {
      ...integer,
      description:
        'Last position that it covers; before `first` where there is nothing new. The next page begins at `last` + 1',
    },
    events: {
      ...array(json),
      description: 'CloudEvents 1.0, without personal fields; `position` is that of the commit',
    },
    omitted: {
      ...array(object({ id: text, reason: text })),
      description: 'Events that can not be published, as on the bus',
    },
    tampered: {
      ...array(tamperedCommit),
      description:
        'Commits that are not as they were journaled, whatever the filters say: their events are not handed out',
    },
    next: {
      type: ['integer', 'null'],
      description:
        'What to send as `after` for the next page; null at the end, where `last` is to be sent again later',
    },
  }),
  parameters: [ofSchool, after('The last position that was read'), ...filters, limit],
});

const journalEntry = object({
  position,
  at: { ...textOrNull, description: 'When it was journaled; null where the journal lost the line' },
  stream: textOrNull,
  id: textOrNull,
  commit: { type: ['integer', 'null'] },
  hash: { ...textOrNull, description: 'SHA-256 that was journaled, base64url' },
  standing: {
    enum: ['intact', 'altered', 'missing'],
    description: 'intact: the text is the one that was journaled',
  },
  source: { enum: ['archive', 'log', null], description: 'Where the text was read, of one that is intact' },
  text: {
    ...textOrNull,
    description:
      'Just as it was hashed; else what was found in its place, or null; its SHA-256 is `foundHash` then',
  },
});

const journal = read({
  id: 'getJournal',
  tag: 'feed',
  summary: 'Commits in journal order, their texts just as they were hashed, personal fields sealed',
  schema: object({
    first: position,
    last: integer,
    head: { ...integer, description: 'The newest position there is' },
    entries: array(journalEntry),
  }),
  parameters: [
    ofSchool,
    after('The last position that was read'),
    limit,
    query(
      'source',
      "`log`: from the log's own table alone; without it what was archived comes from the archive",
      { enum: ['log'] },
    ),
  ],
});

const commits = read({
  id: 'getCommits',
  tag: 'feed',
  summary: 'The commits of one record as they are stored, each with its place in the journal',
  schema: object({
    stream: text,
    commits: array(
      object({
        commit: { type: ['integer', 'null'] },
        position: { type: ['integer', 'null'], description: 'In the journal; null until it is journaled' },
        standing: { enum: ['intact', 'altered', 'missing', 'foreign'] },
        hash: { ...textOrNull, description: 'SHA-256 of the text, base64url, as it was journaled' },
        text: { ...textOrNull, description: 'What was hashed, personal fields sealed' },
        checkpoint: {
          ...object({ size: position, time: moment }),
          type: ['object', 'null'],
          description: 'The smallest that covers the position; null while none does',
        },
      }),
    ),
    next: { type: ['integer', 'null'], description: 'What to send as `after`; null on the last page' },
  }),
  parameters: [
    ofSchool,
    { name: 'stream', in: 'path', required: true, description: 'One that can be read', schema: text },
    parameter('streamId'),
    after('The number of the last commit that was read'),
    limit,
  ],
});

/** What was recorded, in the order of the journal. */
export const feedPaths: Record<string, object> = {
  '/v1/schools/{schoolId}/feed': feed,
  '/v1/schools/{schoolId}/journal': journal,
  '/v1/schools/{schoolId}/{stream}/{streamId}/commits': commits,
};
