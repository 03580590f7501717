import type { View } from '../../domain/kernel/projection.ts';
import { problemsOf } from './components.ts';
import { filtersOf } from './filters.ts';

/** What the reads are grouped under. */
export const readTags = [
  { name: 'records', description: 'The state and the history of one record of any stream' },
  { name: 'lists', description: 'Lists over all records of a school, or of every school' },
];

const query = (name: string, description: string, schema: object) => ({ name, in: 'query', required: false, description, schema });
const paging = [
  query('limit', 'Most items of a page', { type: 'integer', minimum: 1, maximum: 500, default: 100 }),
  query('cursor', '`next` of the page before', { type: 'string' }),
];
const asOf = [
  query('asOf', 'As of an instant that has passed', { type: 'string', format: 'date-time' }),
  query('by', 'What was recorded by then, or what had occurred by then', { enum: ['recorded', 'occurred'], default: 'recorded' }),
];
const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const choice = (name: string, values: readonly string[]) => ({ name, in: 'path', required: true, schema: { enum: values } });

const json = { $ref: '#/components/schemas/Json' };
const integer = { type: 'integer' };
const text = { type: 'string' };
const object = (properties: Record<string, object>) => ({ type: 'object', required: Object.keys(properties), properties });
const next = { type: ['string', 'null'], description: 'Null on the last page' };

interface Read {
  readonly id: string;
  readonly tag: 'records' | 'lists';
  readonly summary: string;
  readonly schema: object;
  readonly parameters: readonly object[];
}

const read = ({ id, tag, summary, schema, parameters }: Read): object => ({
  get: {
    operationId: id,
    tags: [tag],
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      ...problemsOf([400, 401, 403, 404, 500]),
    },
  },
});

const list = (properties: Record<string, object>) => object({ model: text, ...properties, items: { type: 'array', items: json }, next });

const ofSchool = list({ school: text, summary: json });
const ofTrust = list({ schools: { type: 'array', items: object({ school: text, summary: json }) } });

/** A list has an address of its own in the description, since each takes filters of its own. */
const viewPaths = (view: View): Record<string, object> => {
  const { model } = view;
  const parameters = [...filtersOf(view), ...paging];
  return {
    [`/v1/schools/{schoolId}/views/${model}`]: read({
      id: `views.${model}`,
      tag: 'lists',
      summary: `The list ${model} of one school`,
      schema: ofSchool,
      parameters: [parameter('schoolId'), ...parameters],
    }),
    [`/v1/trust/views/${model}`]: read({
      id: `trustViews.${model}`,
      tag: 'lists',
      summary: `The list ${model} of every school`,
      schema: ofTrust,
      parameters,
    }),
  };
};

const recordPaths = (streams: readonly string[]): Record<string, object> => {
  const record = [parameter('schoolId'), choice('stream', streams), parameter('streamId')];
  const state = object({ stream: text, commit: integer, version: integer, recordedAt: text, state: json });
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
