import { problemsOf } from './components.ts';

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

const read = (operationId: string, summary: string, schema: object, parameters: readonly object[]): object => ({
  get: {
    operationId,
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      ...problemsOf([400, 401, 403, 404, 500]),
    },
  },
});

const list = (properties: Record<string, object>) => object({ model: text, ...properties, items: { type: 'array', items: json }, next });

/** The reads, which are the same for every stream and list. */
export const readPaths = (streams: readonly string[], models: readonly string[]): Record<string, object> => {
  const record = [parameter('schoolId'), choice('stream', streams), parameter('streamId')];
  const state = object({ stream: text, commit: integer, version: integer, recordedAt: text, state: json });
  const history = object({ stream: text, events: { type: 'array', items: json }, next });
  const model = choice('model', models);
  const view = list({ school: text, summary: json });
  const trustView = list({ schools: { type: 'array', items: object({ school: text, summary: json }) } });
  return {
    '/v1/schools/{schoolId}/{stream}/{streamId}': read('getState', 'The state of one record', state, [...record, ...asOf]),
    '/v1/schools/{schoolId}/{stream}/{streamId}/history': read('getHistory', 'What happened to one record', history, [
      ...record,
      ...asOf,
      ...paging,
    ]),
    '/v1/schools/{schoolId}/views/{model}': read('getView', 'A list of one school', view, [parameter('schoolId'), model, ...paging]),
    '/v1/trust/views/{model}': read('getTrustView', 'The same list for every school', trustView, [model, ...paging]),
  };
};
