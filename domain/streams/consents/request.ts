import { accept, refuse } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import { photographedAs } from '../../kernel/photographed.ts';
import type { About } from './answer.ts';
import { askedFor, photoDues, stillToAnswer } from './asking.ts';
import type { Command, ConsentContext, ConsentDecision } from './decision.ts';
import { linksFor } from './links.ts';
import { byKind, rejections } from './rejections.ts';
import type { ConsentState, Request } from './state.ts';

/**
 * Asks once for each joining, and again whenever somebody at the school does (PUB-01, K13). The process that
 * asks at admission comes late or twice: it finds nothing to do where the person has gone, where the school
 * does not ask, or where there is an answer already.
 */
export const request = (
  command: Command<'RequestPhotoConsent'>,
  about: About,
  state: ConsentState,
  context: ConsentContext,
): ConsentDecision => {
  const { person: id, kind } = about;
  const {
    facts: { person },
    settings,
    today,
  } = context;
  const isByProcess = command.joinedBy !== undefined;
  const of = person === undefined ? null : photographedAs(person, today);
  if (person === undefined || of === null)
    return isByProcess ? accept() : refuse(byKind.personNotRegistered[kind]);
  if (askedFor(of, settings) === null) return isByProcess ? accept() : refuse(rejections.photosNotAsked);
  const asked = { ...requestOf(command, of, today), by: state.events + 1 };
  const isAnswered = stillToAnswer({ ...state, request: asked }, person, id, settings) === null;
  if (isAnswered || isSame(asked, state)) return accept();
  const { by: _, ...data } = asked;
  const links = linksFor(about, state, context);
  const byLink = links.length === 0 ? {} : { byLink: true as const };
  return accept({ type: 'PhotoConsentRequested', data: { person: id, ...data, ...byLink } }, ...links);
};

/** Nobody can answer by a day that is over. */
const requestOf = (
  { joinedBy, answerBy }: Command<'RequestPhotoConsent'>,
  of: 'pupil' | 'staff',
  today: string,
) => ({
  of,
  joinedBy: joinedBy ?? null,
  answerBy: answerBy === undefined || answerBy < today ? today : answerBy,
});

const isSame = (asked: Request, { request: before }: ConsentState): boolean =>
  asked.joinedBy === null
    ? before?.answerBy === asked.answerBy
    : before !== null && before.joinedBy === asked.joinedBy;

/** Once a request; who has answered by now, or has gone, lets nothing fall due. */
export const recordFellDue = (
  { cycle }: Command<'RecordPhotoAnswerFellDue'>,
  { person: id }: About,
  state: ConsentState,
  { facts, settings, now }: ConsentContext,
): ConsentDecision => {
  const { request: open } = state;
  if (open === null || facts.person === undefined) return accept();
  const due = fallenDue(photoDues(state, facts.person, id, settings), cycle, now);
  if (due === null) return accept();
  const data = { person: id, request: open.by, answerBy: open.answerBy };
  return accept({ type: 'PhotoConsentAnswerFellDue', data });
};
