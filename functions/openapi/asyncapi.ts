import type { PublishedVersion } from '../../events/catalogue/published-versions.ts';
import { keyOf, messageOf, messageRef, schemasOf } from './asyncapi-messages.ts';

const server = (name: string) => ({ $ref: `#/servers/${name}` });

const servers = {
  bus: {
    host: 'daybook-{trust}',
    protocol: 'eventbridge',
    title: 'The EventBridge bus of the trust',
    description:
      'About a second after an event was recorded: at least once, in no order. The object is the `detail`.',
    variables: { trust: { description: 'Id of the trust', examples: ['fernhill'] } },
  },
  api: {
    host: '{api}',
    protocol: 'https',
    title: 'The HTTP API of the trust',
    description: 'Every event, once a position, in the order of the school’s journal, back to the first',
    variables: { api: { description: 'Host of the API', examples: ['api.daybook.fernhill.example'] } },
    security: [{ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }],
  },
};

const messagesOf = (versions: readonly PublishedVersion[]) =>
  Object.fromEntries(versions.map((version) => [keyOf(version), messageRef(version)]));

/** What a rule of the bus matches on is the `source`: a channel a stream. */
const busChannel = (stream: string, versions: readonly PublishedVersion[]) => ({
  address: `daybook.${stream}`,
  title: `Events of ${stream} on the bus`,
  description: `Match on \`source\` \`daybook.${stream}\`, never on a list of types`,
  servers: [server('bus')],
  messages: messagesOf(versions),
});

const feedChannel = (versions: readonly PublishedVersion[]) => ({
  address: '/v1/schools/{schoolId}/feed',
  title: 'Events of a school in the order of its journal',
  description: 'Pages of events, of which each says what it covers; see `getFeed` in `/openapi.json`',
  parameters: {
    schoolId: {
      description:
        'Id of the school; `_trust` of the trust itself; behind `_access.` the journal of who looked',
      examples: ['larkfield-infant', '_trust', '_access.larkfield-infant'],
    },
  },
  servers: [server('api')],
  messages: messagesOf(versions.filter(({ isNewest }) => isNewest)),
});

const sends = (channel: string, summary: string) => ({
  action: 'send',
  channel: { $ref: `#/channels/${channel}` },
  summary,
});

const byStream = (versions: readonly PublishedVersion[]) =>
  [...new Set(versions.map(({ stream }) => stream))].map((stream) => ({
    stream,
    own: versions.filter((version) => version.stream === stream),
  }));

/**
 * What other services hear, as AsyncAPI 3.1: a channel a stream on the bus, and the feed; a message for each
 * version that was ever shipped. @see https://www.asyncapi.com/docs/reference/specification/v3.1.0
 */
export const asyncApi = (versions: readonly PublishedVersion[], docsBaseUrl: string): object => {
  const streams = byStream(versions);
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Daybook events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 without personal fields. A shipped version never changes; consumers drop repeats by `id`, and ignore types and envelope fields that they do not know.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      externalDocs: { url: docsBaseUrl },
    },
    defaultContentType: 'application/json',
    servers,
    channels: {
      ...Object.fromEntries(streams.map(({ stream, own }) => [`bus.${stream}`, busChannel(stream, own)])),
      feed: feedChannel(versions),
    },
    operations: {
      ...Object.fromEntries(
        streams.map(({ stream }) => [
          `publish.${stream}`,
          sends(`bus.${stream}`, `Publishes what was recorded of ${stream}`),
        ]),
      ),
      answerFeed: sends('feed', 'Hands out what was recorded at a school'),
    },
    components: {
      messages: Object.fromEntries(versions.map((version) => [keyOf(version), messageOf(version)])),
      schemas: schemasOf(versions),
    },
  };
};
