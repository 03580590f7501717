import type { View } from '../../domain/kernel/view.ts';
import { filtersOf } from './filters.ts';
import {
  asOf,
  choice,
  cursor,
  integer,
  json,
  listRead,
  needed,
  next,
  object,
  parameter,
  query,
  read,
  text,
} from './parts.ts';
import { asOfSchool, asOfTrust } from './past-reads.ts';

/** What the reads are grouped under. */
export const readTags = [
  { name: 'records', description: 'The state and the history of one record of any stream' },
  { name: 'lists', description: 'Lists over all records of a school, or of every school' },
];

const paging = [
  query('limit', 'Most items of a page; long ones come in pages of fewer, and `next` leads on', {
    type: 'integer',
    minimum: 1,
    maximum: 500,
    default: 100,
  }),
  cursor,
];

/** `asOf` is there where an instant was asked for. */
const list = (answer: object, properties: Record<string, object>) => {
  const { properties: known, ...rest } = object({
    model: text,
    ...properties,
    items: { type: 'array', items: json },
    next,
  });
  return { ...rest, properties: { ...known, asOf: answer } };
};

const ofSchool = list(asOfSchool, { school: text, summary: json });
const ofTrust = list(asOfTrust, {
  schools: { type: 'array', items: object({ school: text, summary: json }) },
});

/** A list has an address of its own in the description, since each takes filters of its own. */
const viewPaths = (view: View): Record<string, object> => {
  const { model } = view;
  const parameters = [...filtersOf(view), ...(view.isOfNow === true ? [] : asOf), ...paging];
  return {
    [`/v1/schools/{schoolId}/views/${model}`]: listRead({
      id: `views.${model}`,
      tag: 'lists',
      summary: `The list ${model} of one school`,
      schema: ofSchool,
      parameters: [parameter('schoolId'), ...parameters],
    }),
    [`/v1/trust/views/${model}`]: listRead({
      id: `trustViews.${model}`,
      tag: 'lists',
      summary: `The list ${model} of every school`,
      schema: ofTrust,
      parameters,
    }),
  };
};

/** There where a state is too long for an answer. */
const shortened = {
  type: 'object',
  additionalProperties: { type: 'integer' },
  description:
    'Lists of the state of which only the newest entries are shown, and how many each has; the history has the rest',
};

const recordPaths = (streams: readonly string[]): Record<string, object> => {
  const record = [parameter('schoolId'), choice('stream', streams), parameter('streamId')];
  const { properties, ...rest } = object({
    stream: text,
    commit: integer,
    version: integer,
    recordedAt: text,
    state: json,
  });
  const state = { ...rest, properties: { ...properties, shortened } };
  const history = object({ stream: text, events: { type: 'array', items: json }, next });
  const address = '/v1/schools/{schoolId}/{stream}/{streamId}';
  return {
    [address]: read({
      id: 'getState',
      tag: 'records',
      summary: 'The state of one record',
      schema: state,
      parameters: [...record, ...asOf],
    }),
    [`${address}/history`]: read({
      id: 'getHistory',
      tag: 'records',
      summary: 'What happened to one record',
      schema: history,
      parameters: [...record, ...asOf, ...paging],
    }),
  };
};

const rowHistory = (models: readonly string[]): Record<string, object> => {
  const event = {
    ...object({ stream: text, id: text, version: integer, type: text, occurredAt: text, actor: text }),
    type: ['object', 'null'],
    description: 'Null: of a record that is closed to the caller',
  };
  const row = { ...json, description: 'As the list would show it today; null: it stands there no more' };
  return {
    '/v1/schools/{schoolId}/views/{model}/history': read({
      id: 'getRowHistory',
      tag: 'lists',
      summary:
        'How a row of a list came to be what it is: the events that changed it, with the row after each',
      schema: object({
        ...{ school: text, model: text, row: text },
        steps: { type: 'array', items: object({ recordedAt: text, event, row }) },
        leftOut: { ...integer, description: 'Oldest steps that an answer has no room for' },
      }),
      parameters: [
        ...[parameter('schoolId'), choice('model', models)],
        needed('row', '`key` of the row; filters of the list are sent along', text),
        query('cursor', 'Of the page that the row stands on; none: from the beginning', text),
      ],
    }),
  };
};

/** The reads: of a record, the same for every stream, and of each list. */
export const readPaths = (streams: readonly string[], views: readonly View[]): Record<string, object> => ({
  ...recordPaths(streams),
  ...Object.assign({}, ...views.map(viewPaths)),
  ...rowHistory(views.filter(({ isOfNow }) => isOfNow !== true).map(({ model }) => model)),
});
