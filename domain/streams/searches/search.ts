import { accept, refuse } from '../../kernel/decider.ts';
import { londonDate } from '../../kernel/london.ts';
import { parentsOn } from '../../kernel/person.ts';
import type { Command, SearchContext, SearchDecision } from './decision.ts';
import { isKnown, isStaff, wasStaffOn } from './people.ts';
import { rejections } from './rejections.ts';
import type { JustifiedSearch } from './state.ts';

/** Whoever searches is one of the staff on the day of the search. */
const isByStaff = ({ occurredAt }: Command<'RecordSearch'>, context: SearchContext): boolean => {
  const { searcher } = context.facts;
  const day = londonDate(occurredAt ?? context.now);
  return searcher === undefined ? isStaff(context) : wasStaffOn(searcher, day);
};

/** A search is on record whatever it found. */
export const recordSearch = (
  command: Command<'RecordSearch'>,
  state: JustifiedSearch,
  context: SearchContext,
): SearchDecision => {
  if (state.search !== null) return refuse(rejections.searchedOnce);
  const { by = context.actor.person, place, lookedFor, found } = command;
  if (!isByStaff(command, context)) return refuse(rejections.staffRequired);
  const present = [...new Set(command.present)].filter((one) => one !== by);
  if (!(context.facts.others ?? []).every(isKnown)) return refuse(rejections.personNotKnown);
  return accept({ type: 'DeviceSearched', data: { by, present, place, lookedFor, found } });
};

/** What was not made is not made later: another search has its own reason, set down before it. */
export const giveUp = ({ reason }: Command<'GiveUpSearch'>, { search }: JustifiedSearch): SearchDecision =>
  search === null
    ? accept({ type: 'DeviceSearchGivenUp', data: { reason } })
    : refuse(rejections.searchedOnce);

export const followUp = (
  { followUp: words }: Command<'RecordFollowUp'>,
  state: JustifiedSearch,
): SearchDecision =>
  state.search === null
    ? refuse(rejections.searchRequired)
    : accept({ type: 'SearchFollowedUp', data: { followUp: words } });

/** Whoever is not to be told of the child is told nothing. */
const mayBeInformed = (parent: string, { facts: { pupil }, today }: SearchContext): boolean =>
  pupil !== undefined && parentsOn(pupil, today).some((one) => one.parent === parent && one.mayBeTold);

export const informParent = (
  command: Command<'InformParent'>,
  state: JustifiedSearch,
  context: SearchContext,
): SearchDecision => {
  if (state.search === null) return refuse(rejections.searchRequired);
  const { parent = null, how } = command;
  if (parent !== null && !mayBeInformed(parent, context)) return refuse(rejections.parentNotOfPupil);
  const isInformed = state.informed.some((one) => one.parent === parent && one.how === how);
  return isInformed ? accept() : accept({ type: 'ParentInformed', data: { parent, how } });
};
