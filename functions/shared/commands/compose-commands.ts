import type { AnyStream } from '../lambda/any-stream.ts';
import { type Clients, composeApi, composeLog, pause, streamsOfEveryApi } from '../lambda/compose.ts';
import type { CommandsEnv } from '../lambda/env.ts';
import { httpPipeline } from '../http/http-pipeline.ts';
import type { Permission } from '../../../domain/kernel/permission.ts';
import { createPolicy } from './policy.ts';
import type { FactViews } from './read-facts.ts';
import { handleCommand } from './handle-command.ts';
import { createReserve } from './reserve.ts';

export interface CommandFunction {
  readonly stream: AnyStream;
  /** The facts that its decisions rely on; each function brings only the streams that it reads. */
  readonly factViews: FactViews;
  /** Who may do what to it. */
  readonly permissions: readonly Permission[];
}

/** The Lambda function of one stream's commands. */
export const composeCommands = ({ stream, factViews, permissions }: CommandFunction, clients: Clients, env: CommandsEnv) => {
  const ofFacts = Object.values(factViews).map(({ events }) => events);
  const log = composeLog(clients.dynamo, env, [...streamsOfEveryApi, stream.events, ...ofFacts]);
  const api = composeApi(clients, env, log);
  const handle = handleCommand({
    ...api,
    log,
    stream,
    factViews,
    permissions,
    policyAt: createPolicy(log, api.clock),
    reserve: createReserve({ log, sealer: api.sealer }),
    wait: pause,
    random: Math.random,
  });
  return httpPipeline(env.DOCS_BASE_URL, handle);
};
