import type * as z from 'zod/mini';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import type { AnswerProblem } from '../shared/http/problem-mapping.ts';
import { problemResponse } from '../shared/http/problem-response.ts';
import { problems } from '../shared/http/problems.ts';
import type { Handle } from '../shared/http/routed.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import type { WithoutRoles } from '../shared/lambda/env.ts';
import type { envSchema } from './env.ts';
import { isForm } from './form.ts';
import { createHandler } from './handler.ts';
import { overPage } from './pages.ts';

/** A problem is a page for somebody who sits before one, and problem+json for everybody else. */
const pageOrProblem: AnswerProblem = (problem, context, headers) =>
  isForm({ headers })
    ? overPage(problems[problem.slug].status, problem.details.code ?? problem.slug)
    : problemResponse(problem, context);

/** Takes what comes without a token: answers by a link, and alerts that products of a school sign. */
export const composeHandler = (clients: Clients, env: WithoutRoles<z.output<typeof envSchema>>): Handle =>
  createHandler({ ...composeCommands(clients, env), consoleUrl: env.CONSOLE_URL || null });

/** Around the handler: problems as whoever sent something can read them. */
export const linkPipeline = (docsBaseUrl: string, handle: Handle) =>
  httpPipeline(docsBaseUrl, handle, pageOrProblem);
