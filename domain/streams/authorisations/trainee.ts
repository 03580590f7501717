import { traineePurpose } from '../../../events/catalogue/authorisation-forms.ts';
import { daysHeld } from '../../kernel/days-held.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isStanding, stepProblem } from '../../kernel/decision-chain.ts';
import { isOver } from '../../kernel/held-roles.ts';
import { traineeChain } from './chains.ts';
import type { AuthorisationContext, AuthorisationDecision, Command } from './decision.ts';
import { isTraineeFrom, isTraineeRole } from './person.ts';
import { type AuthorisationRejection, rejections } from './rejections.ts';
import type { AuthorisationState, Discussion } from './state.ts';

/** The talk with the headteacher, about a phone as well as about a laptop (NET-07). */
export const discuss = (
  { equipment, on }: Command<'DiscussTraineeDevice'>,
  { discussions }: AuthorisationState,
  { settings, actor, streamId: person, facts }: AuthorisationContext,
): AuthorisationDecision => {
  if (settings.traineeDevices === null) return refuse(rejections.traineesNotInUse);
  const asked = { step: 'discuss' as const, taken: [], concerned: [person], actor };
  const refusal = stepProblem(traineeChain, asked);
  if (refusal !== null) return refuse(refusal);
  if (!isTraineeFrom(facts.person, on)) return refuse(rejections.traineeRequired);
  return discussions.some((one) => one.equipment === equipment && one.on === on)
    ? accept()
    : accept({ type: 'TraineeDeviceUseDiscussed', data: { person, equipment, on } });
};

type Agreeing = Command<'AgreeTraineeDevice'>;

/** The talk about this equipment since any earlier placement was over. */
const discussionFor = (
  { equipment, from }: Agreeing,
  { discussions }: AuthorisationState,
  { facts }: AuthorisationContext,
): Discussion | null => {
  const earlier = (facts.person?.roles ?? []).filter(
    (held) => isTraineeRole(held.role) && isOver(held, from),
  );
  return (
    discussions.findLast(
      (one) => one.equipment === equipment && earlier.every(({ until }) => until !== null && until < one.on),
    ) ?? null
  );
};

/** What is agreed of it: for what, where, with what, and when. */
const termsProblem = (
  { equipment, purposes, childrenPresent, from, until }: Agreeing,
  { facts, today }: AuthorisationContext,
): AuthorisationRejection | null => {
  if (equipment === 'phone') return rejections.kindNotAllowed;
  if (!purposes.every((one) => traineePurpose.safeParse(one).success)) return rejections.purposeNotAllowed;
  if (childrenPresent) return rejections.notWithChildren;
  const placement = daysHeld(facts.person?.roles ?? [], isTraineeRole, from);
  const isCovered =
    placement !== null && placement.from <= from && (placement.until === null || until <= placement.until);
  return isCovered && from <= until && today <= until ? null : rejections.placementNotCovered;
};

/** After the talk, for two purposes, away from children, for days of the placement (NET-07). */
export const agree = (
  command: Agreeing,
  state: AuthorisationState,
  context: AuthorisationContext,
): AuthorisationDecision => {
  const { settings, actor, streamId: person, facts, today } = context;
  if (settings.traineeDevices === null) return refuse(rejections.traineesNotInUse);
  const discussion = discussionFor(command, state, context);
  const taken = discussion === null ? [] : (['discuss'] as const);
  const asked = { step: 'agree' as const, taken, concerned: [person], actor };
  const refusal =
    (isTraineeFrom(facts.person, today) ? null : rejections.traineeRequired) ??
    stepProblem(traineeChain, asked) ??
    termsProblem(command, context);
  if (refusal !== null || discussion === null) return refuse(refusal ?? rejections.discussionRequired);
  const { equipment, from, until } = command;
  const standing = state.trainee.find((one) => one.equipment === equipment && isStanding(one, today));
  if (standing !== undefined) {
    const isSame = standing.from === from && standing.until === until;
    return isSame ? accept() : refuse(rejections.deviceAlreadyAgreed);
  }
  const purposes = traineePurpose.options.filter((one) => command.purposes.includes(one));
  const data = { person, discussion: discussion.by, equipment, purposes, from, until };
  return accept({ type: 'TraineeDeviceUseAgreed', data });
};

/** Ending is no question of settings. */
export const endTrainee = (
  { authorisation, reason }: Command<'EndTraineeDevice'>,
  { trainee }: AuthorisationState,
  { actor, streamId: person }: AuthorisationContext,
): AuthorisationDecision => {
  const agreed = trainee.find(({ by }) => by === authorisation);
  const taken = agreed === undefined ? [] : (['agree'] as const);
  const asked = { step: 'end' as const, taken, concerned: [person], actor, reasons: reason };
  const refusal = stepProblem(traineeChain, asked);
  if (refusal !== null) return refuse(refusal);
  if (agreed === undefined || agreed.endedOn !== null) return accept();
  return accept({
    type: 'TraineeDeviceUseEnded',
    data: { person, authorisation, because: 'decided', reason },
  });
};
