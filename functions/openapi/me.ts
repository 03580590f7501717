import { relations } from '../../domain/kernel/relation.ts';
import { array, object, read, text } from './parts.ts';

const tag = 'me';

export const meTags = [
  { name: tag, description: 'Who the token belongs to, in which schools, and what they may do there' },
];

const relation = {
  enum: Object.keys(relations),
  description: 'Only on records to which the caller stands so; absent: on any record',
};
const except = {
  type: 'array',
  items: { enum: Object.keys(relations) },
  description: 'Not on records to which the caller stands so; absent: there is no exception',
};
const opensPersonal = {
  type: 'boolean',
  description: 'Whether personal fields are opened; else they are null',
};
const whole = array(object({ name: text, opensPersonal }));
const terms = object({ stream: text, actions: array(text), opensPersonal });

const place = {
  person: { ...text, description: 'Id in this place; the same person may have another one elsewhere' },
  roles: { ...array(text), description: 'At this moment' },
  children: { ...array(text), description: 'Person ids of the caller’s children in this school' },
  may: {
    ...array({ ...terms, properties: { ...terms.properties, relation, except } }),
    description:
      'Commands by name, as in `operationId`, and `read` for state and history; rules of the school may still refuse one',
  },
  lists: { ...whole, description: 'Lists under /views/' },
  audit: {
    ...whole,
    description: 'What may be asked of the record as a whole: feed, checkpoints, sweep and others',
  },
};

const trust = {
  ...object({ ...place, schools: { ...array(text), description: 'Schools in which these roles count' } }),
  type: ['object', 'null'],
  description: 'Roles of the trust; null without one',
};

/** Who the caller is. Needs a valid token and no role. */
export const mePaths: Record<string, object> = {
  '/v1/me': read({
    id: 'getMe',
    tag,
    summary:
      'Who am I, in which schools, with which roles, and what may I do; a log-in that is linked to nobody has none',
    schema: object({
      person: {
        type: ['string', 'null'],
        description:
          'Of the trust, else of the first school; null: nobody has linked this log-in to a person who holds a role today',
      },
      isBootstrap: {
        type: 'boolean',
        description: 'Whether it is the log-in that sets the trust up, which is no person',
      },
      schools: array(object({ school: text, ...place })),
      trust,
    }),
    parameters: [],
  }),
};
