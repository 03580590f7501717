import { composeAccess } from '../shared/access/compose-access.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import type { CommandsEnv } from '../shared/lambda/env.ts';
import { handleCommand } from './handle-command.ts';

/** The Lambda function that takes the commands of every stream. */
export const composeHandler = (clients: Clients, env: CommandsEnv) => {
  const commands = composeCommands(clients, env);
  return httpPipeline(
    env.DOCS_BASE_URL,
    handleCommand({ ...commands, ...composeAccess(clients, env, commands.log) }),
  );
};
