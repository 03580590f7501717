import type { HttpResponse } from '../../shared/http/http-message.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { hiddenField, paragraph, title } from '../html/parts.ts';
import type { Sent } from '../html/sent.ts';
import { isForeign } from '../session/foreign.ts';
import { framedResponse } from './framed.ts';
import { sentFormOf } from './sent-form.ts';
import type { Known } from './visit.ts';

const TOO_MANY = 429;
const FAILED = 500;

/** The status of what came instead of an answer; null: the API said what became of the form. */
const unsureStatus = (error: unknown): number | null => {
  if (!(error instanceof ApiProblem)) return FAILED;
  return error.status === TOO_MANY || error.status >= FAILED ? error.status : null;
};

/** Everything that was sent, under the key that it was sent with. */
const formOf = (sent: Sent): Markup => markup`<form method="post">
${[...new URLSearchParams(sent.encoded())].map(([name, value]) => hiddenField(name, value))}
<button type="submit" class="govuk-button" data-once>Send it again</button>
</form>`;

/** Only the browser has the file. */
const withFile = paragraph(
  'Load this page again: your browser asks whether to send the form once more, and sends the file along.',
);

/**
 * After a form of which nobody knows whether it was recorded: the same form, to be sent again as it was. It
 * carries its key, so that nothing is recorded twice, and nobody writes it again, which would. Null: there is
 * no such form.
 */
export const sendAgain = async (known: Known, error: unknown): Promise<HttpResponse | null> => {
  const { request, deps, loggedIn } = known;
  const status = unsureStatus(error);
  if (status === null || !request.route.startsWith('POST ')) return null;
  const sent = await sentFormOf(request);
  if (isForeign({ request, token: sent.text('token') }, deps.origin, loggedIn.formToken)) return null;
  return framedResponse(known, status, {
    title: 'Send it again',
    content: markup`${title('It is not certain that this is on record')}
${paragraph('Daybook gave no answer in time. Wait a moment and send it again from this page. However often you do, it is recorded once.')}
${request.form === undefined ? formOf(sent) : withFile}
${paragraph(`If it stays so, give IT support the number of this request: ${request.correlationId}`)}`,
  });
};
