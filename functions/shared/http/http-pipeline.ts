import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { LambdaFunction } from '../lambda/lambda-function.ts';
import { pipeline } from '../lambda/pipeline.ts';
import { correlation } from './correlation.ts';
import { type HttpRequest, type HttpResponse, requestOf } from './http-message.ts';
import { type AnswerProblem, problemMapping } from './problem-mapping.ts';
import { problemResponse } from './problem-response.ts';
import { secured } from './security-headers.ts';

/**
 * Around a handler of the HTTP API: the headers of every answer outermost, then error mapping, then a
 * correlation id. HTTP APIs send header names in lower case.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpPipeline = (
  docsBaseUrl: string,
  handle: (request: HttpRequest) => Promise<HttpResponse>,
  answerProblem: AnswerProblem = problemResponse,
): LambdaFunction<APIGatewayProxyEventV2, HttpResponse> => {
  const answer = pipeline<APIGatewayProxyEventV2, HttpResponse>()
    .use(problemMapping(docsBaseUrl, answerProblem))
    .use(correlation())
    .handler((event) => handle(requestOf(event)));
  return async (event, context) => secured(await answer(event, context));
};
