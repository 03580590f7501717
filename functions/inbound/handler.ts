import * as z from 'zod/mini';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { jsonBody, MAX_BODY_BYTES } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { problems } from '../shared/http/problems.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { log } from '../shared/lambda/log.ts';
import { answer } from './answer.ts';
import { askedBy, type Shown } from './asked.ts';
import { foundLink } from './found-link.ts';
import { askPage, donePage, openPage, overPage } from './pages.ts';

const linkText = z.string().check(z.maxLength(1000));
const opened = z.strictObject({ link: linkText });
const given = z.strictObject({
  link: linkText,
  choice: z.string().check(z.maxLength(100)),
  signedName: z.string().check(z.maxLength(1000)),
});

/** A form of the page itself; anything else is JSON. */
const isForm = ({ headers }: HttpRequest): boolean =>
  (headers['content-type'] ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded');

const formOf = (body: string): unknown => {
  if (Buffer.byteLength(body) > MAX_BODY_BYTES)
    throw new ProblemError('too-large', { detail: `send at most ${MAX_BODY_BYTES} bytes` });
  return Object.fromEntries(new URLSearchParams(body));
};

/** @throws ProblemError `malformed-json`, `too-large`, `unsupported-media-type` */
const bodyOf = (request: HttpRequest): unknown => {
  if (isForm(request)) return formOf(request.body);
  refuseOtherMedia(request);
  return jsonBody(request.body);
};

/** A problem is a page for whoever sits before one, and problem+json for everybody else. */
const asPage =
  (handle: Handle): Handle =>
  async (request) => {
    if (!isForm(request)) return handle(request);
    return handle(request).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      const { slug, details } = error;
      const { correlationId } = request;
      log('rejected', { status: problems[slug].status, problem: slug, correlationId });
      return overPage(problems[slug].status, details.code ?? slug);
    });
  };

const look =
  (deps: CommandDeps): Handle =>
  async (request): Promise<HttpResponse> => {
    const { link } = validBody(opened, bodyOf(request));
    const shown = await askedBy(deps, await foundLink(deps, link));
    return isForm(request) ? askPage(200, { link, shown, isNameMissing: false }) : jsonResponse(200, shown);
  };

const take =
  (deps: CommandDeps): Handle =>
  async (request): Promise<HttpResponse> => {
    const { link, choice, signedName } = validBody(given, bodyOf(request));
    const found = await foundLink(deps, link);
    const shown: Shown | null = isForm(request) ? await askedBy(deps, found) : null;
    const missing = await answer(deps, found, { choice, signedName }, request.correlationId).then(
      () => null,
      (error: unknown) => {
        const isNameMissing = error instanceof ProblemError && error.details.code === 'NameRequired';
        if (shown === null || !isNameMissing) throw error;
        return askPage(422, { link, shown, isNameMissing });
      },
    );
    if (missing !== null) return missing;
    return shown === null ? jsonResponse(201, { answered: choice }) : donePage(shown);
  };

/** Routes that nobody needs a log-in for. `GET` reads nothing and uses nothing up: programs that open the links of mails do no harm. */
export const createHandler = (deps: CommandDeps): Handle =>
  routed({
    'GET /v1/sign': async () => openPage(),
    'POST /v1/sign/terms': asPage(look(deps)),
    'POST /v1/sign/answer': asPage(take(deps)),
  });
