import { needed, read } from './parts.ts';

/** What the contract for consumers of events is grouped under. */
export const contractTags = [
  { name: 'contract', description: 'What other services hear: channels, messages and schemas of events' },
];

const openRead = (operation: Parameters<typeof read>[0]) => ({
  get: { ...read(operation).get, security: [] },
});
const inPath = (name: string, description: string, schema: object) => ({
  ...needed(name, description, { type: 'string', ...schema }),
  in: 'path',
});

/** `GET /asyncapi.json` and the address of each schema; no token is needed. */
export const contractPaths: Record<string, object> = {
  '/asyncapi.json': openRead({
    id: 'getAsyncApi',
    tag: 'contract',
    summary: 'AsyncAPI 3.1: the channels of the bus and the feed, and every event version with an example',
    schema: { type: 'object' },
    parameters: [],
  }),
  '/schemas/{stream}/{type}/{version}': openRead({
    id: 'getEventSchema',
    tag: 'contract',
    summary: 'JSON Schema (2020-12) of the data of one event version, at the address that `dataschema` names',
    schema: { type: 'object' },
    parameters: [
      inPath('stream', 'Name of the stream', { examples: ['devices'] }),
      inPath('type', 'Type of the event', { examples: ['DeviceLent'] }),
      inPath('version', 'Version of its schema', { pattern: '^v[0-9]+\\.json$', examples: ['v1.json'] }),
    ],
  }),
};
