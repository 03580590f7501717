import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import { londonDate } from '../../shared/lambda/clock.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { may } from '../api/rights.ts';
import type { Act, Doing } from '../html/act.ts';
import { missingWords } from '../html/fields.ts';
import { pageResponse } from '../html/page-response.ts';
import { type Mistake, type Sent, sentOf } from '../html/sent.ts';
import { isForeign } from '../session/foreign.ts';
import { addressAt, frameOf } from './framed.ts';
import { problemContent } from './problem-page.ts';
import { type Known, leadTo, openPage } from './show-page.ts';

/** What `newKey` makes. */
const key = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const fieldsIn = ({ body }: Pick<HttpRequest, 'body'>): URLSearchParams => new URLSearchParams(body);

/** What lacks before anything is sent to the API. */
const lacking = ({ fields }: Act, sent: Sent): readonly Mistake[] =>
  fields.flatMap((field) =>
    field.isOptional || field.kind === 'tick' || sent.all(field.name).some((value) => value.trim() !== '')
      ? []
      : [{ field: field.name, words: missingWords(field) }],
  );

/** Refusals that somebody mends in the form: bad input, a rule of the school, a record that has moved on. */
const MENDABLE = [400, 409, 412, 413, 422];

/** What the API objects to, at the field that it names where the form has it. */
const mistakesIn = ({ details }: ApiProblem, { fields }: Act): readonly Mistake[] => {
  const known = details.issues.flatMap(({ path, message }): readonly Mistake[] => {
    const field = fields.find(({ name }) => path.split('/').includes(name));
    return field === undefined ? [] : [{ field: field.name, words: `${field.label}: ${message}` }];
  });
  return known.length > 0 ? known : [{ field: null, words: details.detail || details.title }];
};

const refused = (known: Known): HttpResponse =>
  pageResponse(
    frameOf(known.deps, known),
    403,
    problemContent(403, {
      detail: 'This form does not come from a page of your session. Open the page again.',
    }),
  );

const send = async (known: Known, act: Act, sent: Sent): Promise<HttpResponse> => {
  const { api, params, place, page, deps } = known;
  const newId = sent.text('key').replaceAll('-', '').slice(0, 12);
  const doing: Doing = { params, sent, person: place.person, today: londonDate(deps.clock()), newId };
  const { path, body } = act.command(doing);
  try {
    await api.send({ path, body }, sent.text('key'));
  } catch (error) {
    if (!(error instanceof ApiProblem && MENDABLE.includes(error.status))) throw error;
    return openPage(known, { act: act.name, sent, mistakes: mistakesIn(error, act) });
  }
  const to = act.next === undefined ? addressAt(page.path, params) : `/console${act.next(doing)}`;
  return leadTo(`${to}?done=${act.name}`);
};

/**
 * Does what a form of the page asks for, and leads on to a page that says so: loaded again, it does nothing.
 * The form carries its own key, so that what is sent twice acts once.
 */
export const doAct = async (known: Known): Promise<HttpResponse> => {
  const { deps, request, loggedIn, page, place } = known;
  const sent = sentOf(fieldsIn(request));
  const act = page.acts.find(({ name }) => name === sent.text('act'));
  const isOwn = !isForeign({ request, token: sent.text('token') }, deps.origin, loggedIn.formToken);
  if (!isOwn || act === undefined || !key.test(sent.text('key'))) return refused(known);
  if (!may(place, act.needs)) return pageResponse(frameOf(deps, known), 403, problemContent(403));
  const mistakes = lacking(act, sent);
  if (mistakes.length > 0) return openPage(known, { act: act.name, sent, mistakes });
  return send(known, act, sent);
};
