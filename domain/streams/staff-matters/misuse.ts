import type { StaffMatterEvent } from '../../../events/catalogue/staff-matters.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { citedEntry } from '../../kernel/reference-list.ts';
import type { Command, StaffMatterContext, StaffMatterDecision } from './decision.ts';
import { holderOf, isOfStaff } from './holder.ts';
import { rejections } from './rejections.ts';
import type { KnownMatter, StaffMatterState } from './state.ts';

export const recordMisuse = (
  command: Command<'RecordStaffMisuse'>,
  state: StaffMatterState,
  context: StaffMatterContext,
): StaffMatterDecision => {
  if (state.status !== 'none') return refuse(rejections.alreadyRecorded);
  const { person, on, onPersonalDevice, incident = null, words } = command;
  if (!isOfStaff(context)) return refuse(rejections.staffRequired);
  if (person === context.actor.person) return refuse(rejections.ownMatter);
  if (incident !== null && context.facts.incident?.isReported !== true)
    return refuse(rejections.incidentNotReported);
  const heldBy = holderOf(on, context);
  return accept({
    type: 'StaffMisuseRecorded',
    data: { person, on, onPersonalDevice, heldBy, incident, words },
  });
};

/** Where the school keeps no list of linked policies, nothing says that one was not among them. */
const isLinked = (
  { procedure }: Command<'ReferStaffMatter'>,
  { facts: { linkedPolicies }, settings: { procedures }, today }: StaffMatterContext,
): boolean => {
  if (procedures !== null && !procedures.includes(procedure.policy)) return false;
  if (linkedPolicies === undefined || linkedPolicies.editions.length === 0) return true;
  const cited = { edition: procedure.edition, entry: procedure.policy };
  return citedEntry(linkedPolicies, cited, today) !== null;
};

/** Runs a rule of a matter that is open and of the kind that it is for. */
const inOpen = (
  state: StaffMatterState,
  kind: KnownMatter['kind'],
  decide: (matter: KnownMatter) => StaffMatterDecision,
): StaffMatterDecision => {
  if (state.status === 'none' || state.kind !== kind) return refuse(rejections.notRecorded);
  return state.status === 'closed' ? refuse(rejections.matterClosed) : decide(state);
};

export const refer = (
  command: Command<'ReferStaffMatter'>,
  state: StaffMatterState,
  context: StaffMatterContext,
): StaffMatterDecision =>
  inOpen(state, 'misuse', () =>
    isLinked(command, context)
      ? accept({ type: 'StaffMatterReferred', data: bodyOf(command) })
      : refuse(rejections.procedureNotLinked),
  );

export const considerPolice = (
  { decision, reasons }: Command<'ConsiderPolice'>,
  state: StaffMatterState,
  { actor }: StaffMatterContext,
): StaffMatterDecision =>
  inOpen(state, 'misuse', () => {
    if (reasons === '') return refuse(rejections.reasonsRequired);
    const data = { decision, decidedBy: actor.person, reasons };
    return accept<StaffMatterEvent>({ type: 'PoliceReferralConsidered', data });
  });

export const conclude = (
  command: Command<'ConcludeStaffMatter'>,
  state: StaffMatterState,
): StaffMatterDecision =>
  inOpen(state, 'misuse', ({ referral }) =>
    referral === null && command.outcome !== 'unfounded'
      ? refuse(rejections.referralRequired)
      : accept({ type: 'StaffMatterConcluded', data: bodyOf(command) }),
  );

/** Ends the reading of mail, once; the last day that was set ends it by itself. */
export const endMonitoring = (
  command: Command<'EndEmailMonitoring'>,
  state: StaffMatterState,
): StaffMatterDecision =>
  inOpen(state, 'email-monitoring', () => accept({ type: 'EmailMonitoringEnded', data: bodyOf(command) }));
