import type * as z from 'zod/mini';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import type { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

/** The Lambda function that takes what people send without an account: answers by a link. */
export const composeHandler = (clients: Clients, env: z.output<typeof envSchema>) =>
  httpPipeline(env.DOCS_BASE_URL, createHandler(composeCommands(clients, env)));
