import type * as z from 'zod/mini';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import type { AnswerProblem } from '../shared/http/problem-mapping.ts';
import { problemResponse } from '../shared/http/problem-response.ts';
import { problems } from '../shared/http/problems.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import type { envSchema } from './env.ts';
import { isForm } from './form.ts';
import { createHandler } from './handler.ts';
import { overPage } from './pages.ts';

/** A problem is a page for somebody who sits before one, and problem+json for everybody else. */
const pageOrProblem: AnswerProblem = (problem, context, headers) =>
  isForm({ headers })
    ? overPage(problems[problem.slug].status, problem.details.code ?? problem.slug)
    : problemResponse(problem, context);

/** The Lambda function that takes what people send without an account: answers by a link. */
export const composeHandler = (clients: Clients, env: z.output<typeof envSchema>) =>
  httpPipeline(env.DOCS_BASE_URL, createHandler(composeCommands(clients, env)), pageOrProblem);
