import { array, integer, object, read, text } from './parts.ts';

const flag = { type: 'boolean' };
const items = { ...array(text), description: 'Policy items, such as DEV-02' };
const described = { name: text, description: text, items };

const stream = object({
  name: text,
  description: text,
  source: { ...text, description: '`source` of its events on the bus: what a rule matches on' },
  sensitive: { ...flag, description: 'Whether reading it is itself recorded' },
  commands: array(object({ ...described, path: text })),
  events: array(
    object({
      type: text,
      version: integer,
      description: text,
      items,
      personal: { ...array(text), description: 'Fields that are sealed and never published' },
    }),
  ),
  deadlines: array(object({ name: text, items })),
});

const schema = object({
  streams: array(stream),
  lists: array(
    object({ name: text, items, sensitive: flag, paths: array(text), filters: array({ type: 'object' }) }),
  ),
  reports: array(object({ name: text, items, paths: array(text), isSigned: flag, sensitive: flag })),
  processes: array(object({ name: text, items, hears: array(text) })),
  problems: array(object({ type: text, status: integer, title: text })),
});

const operation = read({
  id: 'getCatalogue',
  tag: 'catalogue',
  summary: 'Streams, commands, events, lists, reports and problems by name; no token is needed',
  schema,
  parameters: [],
});

export const catalogueTags = [
  { name: 'catalogue', description: 'What is recorded here and what may be asked' },
];

/** `GET /v1/catalogue`. */
export const cataloguePaths: Record<string, object> = {
  '/v1/catalogue': { get: { ...operation.get, security: [] } },
};
