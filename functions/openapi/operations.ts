import { projections, views } from '../../domain/read-models/index.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { textOrNull } from './components.ts';
import { action, array, choice, object, parameter, query, read, text } from './parts.ts';

const tag = 'operations';

/** What operations on the record as a whole are grouped under. */
export const operationTags = [
  {
    name: tag,
    description:
      'What is done to the record as a whole and takes its time: lists rebuilt, comparisons of log, journal and lists',
  },
];

const instant = { type: 'string', format: 'date-time' };
const status = { enum: ['requested', 'running', 'done', 'failed'] };
const location = {
  Location: { description: 'Where to ask how it goes', schema: { type: 'string', format: 'uri-reference' } },
};

export const begun = (id: string, summary: string, parameters: readonly object[]) => {
  const { post } = action({
    id,
    tag,
    summary,
    schema: object({ operation: text, status }),
    parameters: [...parameters, parameter('idempotencyKey')],
    answers: { 202: 'Asked for; a repeat with the same key answers the same operation' },
    problems: [400, 401, 403, 404, 409, 422, 500],
  });
  return {
    post: { ...post, responses: { ...post.responses, 202: { ...post.responses[202], headers: location } } },
  };
};

const expect = query(
  'expect',
  'Whether rows may come out otherwise than they were, because the old ones were wrong',
  {
    enum: ['identical', 'corrected'],
    default: 'identical',
  },
);

const operationParts = object({
  operation: text,
  kind: { enum: ['rebuild', 'sweep', 'redrive'] },
  school: { ...textOrNull, description: 'Null: every school' },
  model: textOrNull,
  expect: { enum: ['identical', 'corrected'] },
  requestedBy: text,
  requestedAt: instant,
  updatedAt: instant,
  status: { ...status, description: 'One that failed by an error is tried twice more by itself' },
  reason: {
    ...textOrNull,
    description:
      'Why it failed: tampered, rows-differ, records-failed, another-rebuild, nothing-recorded, unknown-model, no-such-message, cancelled, or the name of an error',
  },
  counts: { type: 'object', additionalProperties: { type: 'integer' } },
  rows: {
    ...array(
      object({
        row: {
          ...text,
          description:
            '<school>/<stream>/<id>, or <school>/~summary; of a sweep the key of a commit, of the journal or an object, or <school>/<list>/<row>',
        },
        how: { enum: ['differs', 'gone', 'unreadable', 'tampered', 'not-journaled'] },
      }),
    ),
    description:
      'Rows that came out otherwise, and what a sweep found, at most 100 of each kind; `counts` has how many there are',
  },
});

const { rows: _, ...partsWithoutRows } = operationParts.properties;
const withoutRows = object(partsWithoutRows);

const operation = {
  ...operationParts,
  properties: {
    ...operationParts.properties,
    queue: { ...text, description: 'Of a redrive: the function whose dead letters go back' },
    message: { ...text, description: 'Of a redrive: the one that goes back; left out: all of them' },
  },
};

const number = (description: string) => ({ type: ['integer', 'null'], minimum: 0, description });
const instantOrNull = { ...instant, type: ['string', 'null'] };

const replay = object({
  subscription: text,
  replay: { type: 'integer', minimum: 1, description: 'Number of the event that started it' },
  ofSchool: { ...textOrNull, description: 'Whose events are sent; null until it has begun' },
  status: {
    enum: ['requested', 'running', 'waiting', 'paused', 'completed', 'failed', 'cancelled'],
    description: 'waiting: the target takes nothing, and is tried again for a day',
  },
  reason: {
    ...textOrNull,
    description: 'Why it waits or failed: position-beyond-end, newer-version, not-taken',
  },
  from: number('First position; null until it has begun'),
  upTo: number('Last position: what is behind it goes out by itself'),
  last: number('Up to this position all is sent'),
  sent: number('Events sent; some of them perhaps more than once'),
  omitted: number('Events that can never go out'),
  tampered: number('Commits that are not as they were journaled; their events are not sent'),
  startedAt: instantOrNull,
  updatedAt: instantOrNull,
});

/** Requests for rebuilds and sweeps, and how they go; how replays go. */
export const operationPaths: Record<string, object> = {
  '/v1/schools/{schoolId}/rebuilds/{model}': begun(
    'rebuild',
    'Rebuilds a list of one school from the journal, compares and switches',
    [parameter('schoolId'), choice('model', [...views.map(({ model }) => model), DUE_DATES]), expect],
  ),
  '/v1/trust/rebuilds/{model}': begun(
    'rebuildAll',
    'Rebuilds a list of every school, or the directory of schools',
    [choice('model', [...projections.map(({ model }) => model), DUE_DATES]), expect],
  ),
  '/v1/trust/sweeps': begun(
    'sweep',
    'Compares log, journal and lists now instead of at night, and hands over what is missing',
    [],
  ),
  '/v1/schools/{schoolId}/subscriptions/{subscriptionId}/replay': read({
    id: 'getReplay',
    tag,
    summary: 'How the newest replay to a subscription goes, which StartSubscriptionReplay began',
    schema: replay,
    parameters: [
      parameter('schoolId'),
      { name: 'subscriptionId', in: 'path', required: true, description: 'Its id', schema: text },
    ],
  }),
  '/v1/trust/operations': read({
    id: 'getOperations',
    tag,
    summary: 'The twenty operations that were asked for last, newest first, without the rows that they name',
    schema: object({ operations: array(withoutRows) }),
    parameters: [],
  }),
  '/v1/trust/operations/{operation}': read({
    id: 'getOperation',
    tag,
    summary: 'How an operation goes, and what came of it',
    schema: operation,
    parameters: [{ name: 'operation', in: 'path', required: true, description: 'Its id', schema: text }],
  }),
};
