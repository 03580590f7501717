import type { TrainingEvent } from '../../../events/catalogue/training.ts';
import { role as roleWord } from '../../../events/catalogue/words.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type HeldRole, isHeldOn, isOver } from '../../kernel/held-roles.ts';
import type { Command, TrainingContext, TrainingDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { isNewBy, isTrainedRole, trainingsOf } from './roles.ts';
import type { TrainingState } from './state.ts';

const assigned = (
  held: HeldRole,
  roles: readonly HeldRole[],
  { streamId: person, today, keptSince, settings }: TrainingContext,
): readonly TrainingEvent[] => {
  const role = roleWord.safeParse(held.role).data;
  if (role === undefined) return [];
  const isNew = isNewBy(held, roles, keptSince);
  const trainings = [...trainingsOf(role, { isNew, hasPlatform: settings.platforms !== null })];
  const countsFrom = held.from > today ? held.from : today;
  const topics = trainings.includes('induction') ? [...(settings.inductionTopics ?? [])] : [];
  const said = { person, trainings, topics, role, heldBy: held.by, from: held.from, countsFrom, isNew };
  return [{ type: 'TrainingAssigned', data: said }];
};

/**
 * Each role that is held, or will be, brings its training once. It follows from what the person is, so it may
 * be asked for at any time, twice or late (TRG-01, TRG-02, TRG-03, TRG-05).
 */
export const reviewTraining = (state: TrainingState, context: TrainingContext): TrainingDecision => {
  const roles = context.facts.person?.roles ?? [];
  const isKnown = ({ role, by }: HeldRole) =>
    state.stints.some((stint) => stint.role === role && stint.heldBy === by);
  const fresh = roles.filter(
    (held) => isTrainedRole(held.role) && !isOver(held, context.today) && !isKnown(held),
  );
  return accept(...fresh.flatMap((held) => assigned(held, roles, context)));
};

/** Whether training applies to a volunteer is decided, and on record (TRG-06). */
export const decideVolunteer = (
  command: Command<'DecideVolunteerTraining'>,
  { volunteer }: TrainingState,
  { streamId: person, today, facts }: TrainingContext,
): TrainingDecision => {
  const { isNeeded, on = today, reason = '' } = command;
  const roles = facts.person?.roles ?? [];
  if (!roles.some((held) => held.role === 'volunteer' && isHeldOn(held, on)))
    return refuse(rejections.volunteerRequired);
  if (!isNeeded && reason === '') return refuse(rejections.reasonRequired);
  if (volunteer?.isNeeded === isNeeded) return accept();
  if (!isNeeded) return accept({ type: 'TrainingNotApplicable', data: { person, on, reason } });
  const ofRole = { role: 'volunteer' as const, heldBy: null, from: on, countsFrom: on, isNew: false };
  return accept({
    type: 'TrainingAssigned',
    data: { person, trainings: ['volunteer'], topics: [], ...ofRole },
  });
};
