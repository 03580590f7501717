import { accept, refuse } from '../../kernel/decider.ts';
import { citedEntry } from '../../kernel/reference-list.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, SearchContext, SearchDecision } from './decision.ts';
import { isKnown } from './people.ts';
import { rejections } from './rejections.ts';
import type { Complaint, JustifiedSearch } from './state.ts';

type About = Command<'RaiseComplaint'>['about'];

/** Whom a complaint is about; null: there is no such search or deletion. */
const concerned = (about: About, state: JustifiedSearch): readonly string[] | null => {
  const { justification, search, materials } = state;
  if (about.what === 'search') return search && [justification.justifiedBy, search.searcher];
  const material = materials.find(({ deleted }) => deleted?.by === about.deletion);
  if (material === undefined || material.deleted === null || material.decision === null) return null;
  const { staffMember, secondPerson } = material.decision;
  return [material.deleted.deletedBy, staffMember, ...(secondPerson === null ? [] : [secondPerson])];
};

/** The words can’t be compared, so that who complains twice is on record twice. */
export const raiseComplaint = (
  command: Command<'RaiseComplaint'>,
  state: JustifiedSearch,
  { facts }: SearchContext,
): SearchDecision => {
  const { about, complainant = null, complaint } = command;
  const people = concerned(about, state);
  if (people === null)
    return refuse(about.what === 'search' ? rejections.searchRequired : rejections.deletionNotKnown);
  if (!(facts.others ?? []).every(isKnown)) return refuse(rejections.personNotKnown);
  const against = [...new Set(people)];
  return accept({ type: 'ComplaintRaised', data: { about, against, complainant, complaint } });
};

const openComplaint = ({ complaints }: JustifiedSearch, number: number): Complaint | null =>
  complaints.find(({ by, outcome }) => by === number && outcome === null) ?? null;

const underOf = ({ procedures }: JustifiedSearch, number: number) =>
  procedures.findLast(({ complaint }) => complaint === number)?.under ?? null;

type Start = Command<'StartComplaintProcedure'>;

/**
 * Under a policy that the school names for it; where it keeps no list of policies, nothing says otherwise.
 */
const isLinked = ({ under }: Start, { facts, settings, today }: SearchContext): boolean => {
  if (settings.complaintPolicies?.includes(under.policy) === false) return false;
  const list = facts.linkedPolicies;
  if (list === undefined || list.editions.length === 0) return true;
  return citedEntry(list, { edition: under.edition, entry: under.policy }, today) !== null;
};

export const startProcedure = (
  command: Start,
  state: JustifiedSearch,
  context: SearchContext,
): SearchDecision => {
  const complaint = openComplaint(state, command.complaint);
  if (complaint === null) return refuse(rejections.complaintNotOpen);
  if (complaint.against.includes(context.actor.person)) return refuse(rejections.settledByAnother);
  if (!isLinked(command, context)) return refuse(rejections.policyNotLinked);
  const { under } = command;
  return isSame(underOf(state, complaint.by), under)
    ? accept()
    : accept({ type: 'ComplaintProcedureStarted', data: { complaint: complaint.by, under } });
};

export const conclude = (
  { complaint: number, outcome, reasons }: Command<'ConcludeComplaint'>,
  state: JustifiedSearch,
  { actor }: SearchContext,
): SearchDecision => {
  const complaint = openComplaint(state, number);
  if (complaint === null) return refuse(rejections.complaintNotOpen);
  if (complaint.against.includes(actor.person)) return refuse(rejections.settledByAnother);
  if (underOf(state, number) === null) return refuse(rejections.procedureRequired);
  return accept({
    type: 'ComplaintConcluded',
    data: { complaint: number, outcome, reasons, concludedBy: actor.person },
  });
};
