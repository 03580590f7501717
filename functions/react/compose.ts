import type * as z from 'zod/mini';
import { processes } from '../../domain/processes/index.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import { type Clients, composeReader } from '../shared/lambda/compose.ts';
import { createLinks } from '../shared/read-model/links.ts';
import type { envSchema } from './env.ts';
import type { ReactDeps } from './handler.ts';

/** Everything from clients and environment; the clock alone may be another. */
export const composeReact = (
  clients: Clients,
  env: z.output<typeof envSchema>,
  clock = systemClock,
): ReactDeps => ({
  ...composeCommands(clients, env, clock),
  catalogue: composeReader(clients.dynamo, env).catalogue,
  processes,
  links: createLinks({ client: clients.dynamo, tableName: env.READ_MODEL_TABLE }),
});
