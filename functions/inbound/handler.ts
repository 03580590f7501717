import * as z from 'zod/mini';
import { linkConfirmations } from '../../domain/kernel/by-link.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { takeAlert } from './alerts/take-alert.ts';
import { answer } from './answer.ts';
import { askPage } from './ask-page.ts';
import { askedBy } from './asked.ts';
import { bodyOf, isForm } from './form.ts';
import { foundLink } from './found-link.ts';
import { lackingIn } from './lacking.ts';
import { donePage, openPage } from './pages.ts';

const linkText = z.string().check(z.maxLength(1000));
const opened = z.strictObject({ link: linkText });
const given = z.strictObject({
  link: linkText,
  /** A form sends none where none was chosen. */
  choice: z._default(z.string().check(z.maxLength(100)), ''),
  signedName: z.string().check(z.maxLength(1000)),
  confirmed: z.optional(z.enum(linkConfirmations)),
});

export interface InboundDeps extends CommandDeps {
  /** Where people with an account log in; null: the trust has none. */
  readonly consoleUrl: string | null;
}

const look =
  (deps: CommandDeps): Handle =>
  async (request): Promise<HttpResponse> => {
    const { link } = validBody(opened, bodyOf(request));
    const shown = await askedBy(deps, await foundLink(deps, link));
    return isForm(request)
      ? askPage(200, { link, shown, given: { choice: '', signedName: '' }, lacking: [] })
      : jsonResponse(200, shown);
  };

const take =
  (deps: InboundDeps): Handle =>
  async (request): Promise<HttpResponse> => {
    const { link, ...sent } = validBody(given, bodyOf(request));
    const found = await foundLink(deps, link);
    const shown = await askedBy(deps, found);
    const lacking = isForm(request) ? lackingIn(shown, sent) : [];
    if (lacking.length > 0) return askPage(422, { link, shown, given: sent, lacking });
    await answer(deps, found, shown, sent, request.correlationId);
    return isForm(request)
      ? donePage(shown, sent, deps.consoleUrl)
      : jsonResponse(201, { answered: sent.choice });
  };

/**
 * Routes that nobody needs a log-in for. `GET` reads nothing and uses nothing up: programs that open the
 * links of mails do no harm.
 */
export const createHandler = (deps: InboundDeps): Handle =>
  routed({
    'GET /v1/sign': async () => openPage(),
    'POST /v1/sign/terms': look(deps),
    'POST /v1/sign/answer': take(deps),
    'POST /v1/schools/{schoolId}/alerts/{channel}': takeAlert(deps),
  });
