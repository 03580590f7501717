import { ofProducts } from '../constructs/api-throttles.ts';
import type { CommandApi } from '../constructs/command-api.ts';
import type { TypescriptFunction } from '../constructs/typescript-function.ts';

/** What answers anybody, with no right that a caller with a token needs. */
export interface PublicFunctions {
  readonly openApi: TypescriptFunction;
  readonly inbound: TypescriptFunction;
}

/**
 * Most at once of each function that nobody needs a token for: what is sent to them takes no more of the
 * account's functions than that, and these are kept free for them.
 */
export const publicConcurrency = { openApi: 5, inbound: 20, console: 30 } as const;

/** What needs no token: descriptions of the API and of events, links of mails, and alerts that products sign. */
export const addPublicRoutes = (api: CommandApi, { openApi, inbound }: PublicFunctions): void => {
  const documents = [
    '/openapi.json',
    '/asyncapi.json',
    '/schemas/{stream}/{type}/{version}',
    '/v1/catalogue',
  ];
  api.addPublic({ reads: documents, actions: [] }, openApi);
  api.addPublic({ reads: ['/v1/sign'], actions: ['/v1/sign/terms', '/v1/sign/answer'] }, inbound);
  const alerts = ['/v1/schools/{schoolId}/alerts/{channel}'];
  api.addPublic({ reads: [], actions: alerts, throttle: ofProducts }, inbound);
};
