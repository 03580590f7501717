import type { ElevationEvent } from '../../../events/catalogue/elevations.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import { plusMinutes } from '../../kernel/instant.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ElevationCommand } from './commands.ts';
import { isInForce, isPending } from './offers.ts';
import { type ElevationRejection, rejections } from './rejections.ts';
import type { Elevation, ElevationState } from './state.ts';

type Command<T extends ElevationCommand['type']> = OfType<ElevationCommand, T>;
type ElevationDecision = Decision<ElevationEvent, ElevationRejection>;
type ElevationContext = Context<null, NoFacts>;

const MINUTES = 60;

const request = (
  command: Command<'RequestElevation'>,
  { elevations }: ElevationState,
  { actor, streamId, now }: ElevationContext,
): ElevationDecision => {
  if (actor.person !== streamId) return refuse(rejections.onlyForThemself);
  if (actor.roles.includes(command.role)) return refuse(rejections.roleHeld);
  if (elevations.some((one) => isPending(one, now) || isInForce(one, now)))
    return refuse(rejections.elevationOpen);
  return accept({ type: 'ElevationRequested', data: bodyOf(command) });
};

const grant = (elevation: Elevation, { now }: ElevationContext): ElevationDecision => {
  if (isInForce(elevation, now)) return accept();
  if (!isPending(elevation, now)) return refuse(rejections.requestOver);
  const { by, role, hours } = elevation;
  const until = plusMinutes(now, hours * MINUTES);
  return accept({ type: 'ElevationGranted', data: { elevation: by, role, until } });
};

const refuseRequest = (
  command: Command<'RefuseElevation'>,
  elevation: Elevation,
  { now }: ElevationContext,
): ElevationDecision => {
  if (elevation.isRefused) return accept();
  if (!isPending(elevation, now)) return refuse(rejections.requestOver);
  return accept({ type: 'ElevationRefused', data: bodyOf(command) });
};

const end = (elevation: Elevation, { now }: ElevationContext): ElevationDecision => {
  if (elevation.grantedAt === null) return refuse(rejections.notInForce);
  return isInForce(elevation, now)
    ? accept({ type: 'ElevationEnded', data: { elevation: elevation.by } })
    : accept();
};

const review = (
  command: Command<'ReviewElevation'>,
  elevation: Elevation,
  { now }: ElevationContext,
): ElevationDecision => {
  if (elevation.grantedAt === null || isInForce(elevation, now)) return refuse(rejections.notOver);
  return elevation.isReviewed ? accept() : accept({ type: 'ElevationReviewed', data: bodyOf(command) });
};

/** What the holder said is the holder's to put right; what a second person said, never. */
const correct = (
  command: Command<'CorrectElevation'>,
  { said }: ElevationState,
  { actor, streamId }: ElevationContext,
): ElevationDecision => {
  const one = said.find(({ by }) => by === command.corrects);
  if (one === undefined) return refuse(rejections.correctionNotPossible);
  const isHolder = actor.person === streamId;
  if (isHolder !== one.ofHolder)
    return refuse(isHolder ? rejections.secondPersonRequired : rejections.onlyForThemself);
  return accept({ type: 'ElevationCorrected', data: bodyOf(command) });
};

export const decide = (
  command: ElevationCommand,
  state: ElevationState,
  context: ElevationContext,
): ElevationDecision => {
  if (command.type === 'RequestElevation') return request(command, state, context);
  if (command.type === 'CorrectElevation') return correct(command, state, context);
  const elevation = state.elevations.find(({ by }) => by === command.elevation);
  if (elevation === undefined) return refuse(rejections.noSuchElevation);
  if (command.type === 'EndElevation') return end(elevation, context);
  if (context.actor.person === context.streamId) return refuse(rejections.secondPersonRequired);
  switch (command.type) {
    case 'GrantElevation':
      return grant(elevation, context);
    case 'RefuseElevation':
      return refuseRequest(command, elevation, context);
    case 'ReviewElevation':
      return review(command, elevation, context);
  }
};
