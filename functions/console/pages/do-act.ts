import type { HttpResponse } from '../../shared/http/http-message.ts';
import { londonDate } from '../../shared/lambda/clock.ts';
import type { Api } from '../api/api.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { may } from '../api/rights.ts';
import { upload } from '../api/upload.ts';
import type { Act, Doing, FileAct } from '../html/act.ts';
import { type Field, missingWords } from '../html/fields.ts';
import { leadTo } from '../html/lead-to.ts';
import type { Mistake, Sent } from '../html/sent.ts';
import { isForeign } from '../session/foreign.ts';
import { ownSessionsOf } from '../session/own-sessions.ts';
import { addressAt, framedResponse } from './framed.ts';
import { type Meant, peopleMeant } from './people-meant.ts';
import { problemContent } from './problem-page.ts';
import { isMendable, mistakesIn } from './refusal.ts';
import { sentFormOf } from './sent-form.ts';
import { openPage } from './show-page.ts';
import type { Known } from './visit.ts';

/** What `newKey` makes. */
const key = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What lacks before anything is sent to the API. */
const lacking = ({ fields }: Act, sent: Sent): readonly Mistake[] =>
  fields.flatMap((field) =>
    field.isOptional || field.kind === 'tick' || isFilled(field, sent)
      ? []
      : [{ field: field.name, words: missingWords(field) }],
  );

const isFilled = ({ name, kind }: Field, sent: Sent): boolean =>
  kind === 'file' ? sent.file(name) !== null : sent.all(name).some((value) => value.trim() !== '');

const refused = (known: Known): HttpResponse =>
  framedResponse(
    known,
    403,
    problemContent(403, {
      detail: 'This form does not come from a page of your session. Open the page again.',
    }),
  );

const uploaded = (api: Api, act: FileAct, doing: Doing): Promise<string> => {
  const bytes = doing.sent.file(act.file) ?? new Uint8Array();
  return upload(api, {
    bytes,
    announce: act.announce(doing, bytes.length),
    confirm: (made) => act.confirm(doing, made),
    key: doing.sent.text('key'),
  });
};

/** Does it: the id that the API gave to what was made; empty: it gave none. */
const performed = async ({ api, deps, loggedIn }: Known, act: Act, doing: Doing): Promise<string> => {
  if ('file' in act) return uploaded(api, act, doing);
  if ('perform' in act) {
    await act.perform(ownSessionsOf(deps, loggedIn.session), doing);
    return '';
  }
  const sending = act.command(doing);
  if (sending !== null) await api.send(sending, doing.sent.text('key'));
  return '';
};

/** @param meant what was sent, with ids in the place of names; the form is shown again as it was sent */
const send = async (known: Known, act: Act, sent: Sent, meant: Meant): Promise<HttpResponse> => {
  const { params, place, page, deps } = known;
  const newId = sent.text('key').replaceAll('-', '').slice(0, 12);
  const doing: Doing = {
    params,
    sent: meant.sent,
    person: place.person,
    today: londonDate(deps.clock()),
    newId,
  };
  let made = '';
  try {
    made = await performed(known, act, doing);
  } catch (error) {
    if (!(error instanceof ApiProblem && isMendable(error))) throw error;
    return openPage(known, { act: act.name, sent, mistakes: mistakesIn(error, act), choices: meant.choices });
  }
  const to = act.next === undefined ? addressAt(page.path, params) : `/console${act.next(doing, made)}`;
  return leadTo(act.said === '' ? to : `${to}?done=${act.name}`);
};

/**
 * Does what a form of the page asks for, and leads on to a page that says so: loaded again, it does nothing.
 * The form carries its own key, so that what is sent twice acts once.
 */
export const doAct = async (known: Known): Promise<HttpResponse> => {
  const { deps, request, loggedIn, page, place } = known;
  const sent = await sentFormOf(request);
  const act = page.acts.find(({ name }) => name === sent.text('act'));
  const isOwn = !isForeign({ request, token: sent.text('token') }, deps.origin, loggedIn.formToken);
  if (!isOwn || act === undefined || !key.test(sent.text('key'))) return refused(known);
  if (!may(place, act.needs)) return framedResponse(known, 403, problemContent(403));
  const meant = await peopleMeant(known, act, sent);
  const { choices } = meant;
  const mistakes = [...lacking(act, sent), ...meant.mistakes];
  if (mistakes.length > 0) return openPage(known, { act: act.name, sent, mistakes, choices });
  return send(known, act, sent, meant);
};
