import type { CheckKind } from '../../../events/catalogue/check-forms.ts';
import type { CheckEvent } from '../../../events/catalogue/checks.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { CheckContext, CheckDecision, Command } from './decision.ts';
import { lastDone } from './dues.ts';
import { rejections } from './rejections.ts';
import { type CheckState, callsIn, type DoneType } from './state.ts';

type Said = Extract<CheckEvent, { readonly type: DoneType }>;

/** Everybody who is named as having made it is, or was, somebody of the school. */
export const areKnown = ({ facts: { people = [] } }: CheckContext): boolean =>
  people.every(({ kind }) => kind !== null);

/** Free text is sealed, and no rule compares it. */
const withoutWords = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'words'));

/** One a day of each: the same again is nothing, and anything else a slip that is corrected. */
export const oncePerDay = (event: Said, state: CheckState): CheckDecision => {
  const ofDay = state.done.filter(({ type, data }) => type === event.type && data.on === event.data.on);
  if (ofDay.length === 0) return accept(event);
  return ofDay.some(({ data }) => isSame(withoutWords(data), withoutWords(event.data)))
    ? accept()
    : refuse(rejections.alreadyDone);
};

/** From a day on a check is due, also where nobody has made it yet; once it was made, that counts. */
export const expect = (
  { from: stated }: Command<'ExpectCheck'>,
  check: CheckKind,
  state: CheckState,
  { today }: CheckContext,
): CheckDecision => {
  const from = stated ?? today;
  if (state.expected[check] !== undefined || lastDone(check, state) !== null) return accept();
  return accept({ type: 'CheckExpected', data: { check, from } });
};

/**
 * With a school year, in which it is expected from its first day on; from today, where that is over, since
 * nobody could have made it here before the year was published.
 */
export const expectOfYear = (
  { from }: Command<'ExpectCheckOfYear'>,
  check: CheckKind,
  state: CheckState,
  context: CheckContext,
): CheckDecision => {
  const since = from < context.today ? context.today : from;
  return expect({ type: 'ExpectCheck', from: since }, check, state, context);
};

export const reviewComments = (
  { on, removed }: Command<'ReviewBlogComments'>,
  state: CheckState,
  { today }: CheckContext,
): CheckDecision => oncePerDay({ type: 'BlogCommentsReviewed', data: { on: on ?? today, removed } }, state);

/** What a test found failing is not left alone; the tests themselves are words of a list, and name nobody. */
export const reviewFiltering = (
  { on, reviewers, tests, words }: Command<'ReviewFiltering'>,
  state: CheckState,
  context: CheckContext,
): CheckDecision => {
  if (!areKnown(context)) return refuse(rejections.personNotKnown);
  if (tests.some(({ result, action }) => result === 'failed' && action === 'none'))
    return refuse(rejections.actionRequired);
  const said = words === undefined ? {} : { words };
  const data = { on: on ?? context.today, reviewers, tests, ...said };
  return oncePerDay({ type: 'FilteringReviewed', data }, state);
};

export const callForReview = (
  { cause, technology: named, on: stated }: Command<'CallForFilteringReview'>,
  state: CheckState,
  { today, actor }: CheckContext,
): CheckDecision => {
  const [on, technology] = [stated ?? today, named ?? null];
  const isByProcess = actor.person.startsWith('system.');
  // Of one technology one call is open at a time, and of one cause one that follows by itself.
  const isOpen = callsIn(state).some(({ data }) =>
    technology === null
      ? isByProcess && data.technology === null && data.cause === cause
      : data.technology === technology,
  );
  const isCalled = state.done.some(
    ({ type, data }) => type === 'FilteringReviewCalledFor' && isSame(data, { cause, technology, on }),
  );
  if (isOpen || isCalled) return accept();
  return accept({ type: 'FilteringReviewCalledFor', data: { cause, technology, on } });
};

export const reviewAccess = (
  { on, reviewers, looked, changed, ended, words }: Command<'ReviewAccessRights'>,
  state: CheckState,
  context: CheckContext,
): CheckDecision => {
  if (!areKnown(context)) return refuse(rejections.personNotKnown);
  if (changed + ended > looked) return refuse(rejections.countsMismatch);
  const said = words === undefined ? {} : { words };
  const data = { on: on ?? context.today, reviewers, looked, changed, ended, ...said };
  return oncePerDay({ type: 'AccessRightsReviewed', data }, state);
};
