import type { ReferenceListEvent } from '../../../events/catalogue/reference-lists.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { soonest } from '../../kernel/lead.ts';
import type { Entry } from '../../kernel/reference-list.ts';
import { isSame } from '../../kernel/same.ts';
import type { ReferenceListContext, ReferenceListDecision } from './decision.ts';
import { grows, type Publishing, publishes } from './kinds.ts';
import { planRefusal } from './plan.ts';
import { type ReferenceListRejection, rejections } from './rejections.ts';
import type { PublishedEdition, ReferenceListState } from './state.ts';

/** Whether the school keeps a list of this kind at all, and what is in it can be. */
const kindRefusal = (command: Publishing, context: ReferenceListContext): ReferenceListRejection | null => {
  if (publishes(context.streamId) !== command.type) return rejections.listOfAnotherKind;
  if (command.type === 'AmendUnacceptableUseList' && context.settings.unacceptableUse === null)
    return rejections.listNotInUse;
  return command.type === 'AdoptCurriculumPlan' ? planRefusal(command, context) : null;
};

/** The first of a list is there at once, or was before it was entered: nothing was decided by another. */
const effectiveFromOf = (
  { effectiveFrom }: Publishing,
  { editions }: ReferenceListState,
  { now }: ReferenceListContext,
): string => effectiveFrom ?? (editions.length === 0 ? now : soonest(now));

const timeRefusal = (
  effectiveFrom: string,
  { editions }: ReferenceListState,
  { now }: ReferenceListContext,
): ReferenceListRejection | null => {
  if (editions.length > 0 && effectiveFrom < soonest(now)) return rejections.effectiveFromTooSoon;
  const isInOrder = editions.every((one) => one.effectiveFrom < effectiveFrom);
  return isInOrder ? null : rejections.editionsNotInOrder;
};

const eventsOf = (
  command: Publishing,
  stated: { readonly list: string; readonly effectiveFrom: string },
): readonly ReferenceListEvent[] => {
  const { edition, publishedOn, source } = command;
  const said = { ...stated, edition, publishedOn, source };
  switch (command.type) {
    case 'PublishEdition':
      return [{ type: 'EditionPublished', data: { ...said, entries: command.entries } }];
    case 'RecordGuidanceChange': {
      const { title, entries, reviewBy } = command;
      return [{ type: 'GuidanceChangeRecorded', data: { ...said, title, entries, reviewBy } }];
    }
    case 'AmendUnacceptableUseList':
      return [{ type: 'UnacceptableUseListAmended', data: { ...said, entries: command.entries } }];
    case 'PublishQuestionSet':
      return [{ type: 'QuestionSetPublished', data: { ...said, questions: command.questions } }];
    case 'AdoptCurriculumPlan': {
      const { strands, lessons } = command;
      return [{ type: 'CurriculumPlanAdopted', data: { ...said, strands, lessons } }];
    }
    case 'LinkPolicies':
      return command.policies.map((one) => ({ type: 'PolicyLinked', data: { ...said, ...one } }));
    case 'SetRetentionPeriods':
      return command.periods.map((one) => ({ type: 'RetentionPeriodSet', data: { ...said, ...one } }));
    case 'RegisterSocialAccounts':
      return command.accounts.map((one) => ({ type: 'SocialAccountRegistered', data: { ...said, ...one } }));
  }
};

/** What a command says of entries, as the state keeps them. */
const entriesIn = (command: Publishing): readonly Entry[] => {
  switch (command.type) {
    case 'AdoptCurriculumPlan':
      return command.strands;
    case 'PublishQuestionSet':
      return command.questions;
    case 'LinkPolicies':
      return command.policies.map(({ policy: id, title }) => ({ id, title }));
    case 'SetRetentionPeriods':
      return command.periods.map(({ category: id, title, keptFor }) => ({ id, title, keptFor }));
    case 'RegisterSocialAccounts':
      return command.accounts.map(({ account: id, ...account }) => ({ id, ...account }));
    default:
      return command.entries;
  }
};

/**
 * Whether an edition says what a command says, whenever it takes effect. One that grew says more than was
 * said with it.
 */
const isSaidAlready = (command: Publishing, { entries, lessons, publishedBy }: PublishedEdition): boolean => {
  const said = entriesIn(command);
  const planned = command.type === 'AdoptCurriculumPlan' ? command.lessons : [];
  const own = grows.includes(command.type) ? entries.slice(-publishedBy.length) : entries;
  return isSame(said, own) && isSame(planned, lessons);
};

/** An edition never changes; published again as it is, there is nothing to do. */
export const publish = (
  command: Publishing,
  state: ReferenceListState,
  context: ReferenceListContext,
): ReferenceListDecision => {
  const refusal = kindRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  const list = context.streamId;
  const published = state.editions.find(({ edition }) => edition === command.edition);
  if (published !== undefined)
    return isSaidAlready(command, published) ? accept() : refuse(rejections.editionTaken);
  const effectiveFrom = effectiveFromOf(command, state, context);
  const wrongTime = timeRefusal(effectiveFrom, state, context);
  if (wrongTime !== null) return refuse(wrongTime);
  return accept(...eventsOf(command, { list, effectiveFrom }));
};
