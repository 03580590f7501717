import type { View } from '../../domain/kernel/view.ts';
import { filtersOf } from './filters.ts';
import {
  asOf,
  choice,
  cursor,
  integer,
  json,
  listRead,
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

/** The reads: of a record, the same for every stream, and of each list. */
export const readPaths = (streams: readonly string[], views: readonly View[]): Record<string, object> => ({
  ...recordPaths(streams),
  ...Object.assign({}, ...views.map(viewPaths)),
});
