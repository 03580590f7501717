import { accept, refuse } from '../../kernel/decider.ts';
import { londonDate } from '../../kernel/london.ts';
import { citedEntry } from '../../kernel/reference-list.ts';
import type { Command, PupilDeviceContext, PupilDeviceDecision } from './decision.ts';
import { isPermittedOn } from './permission.ts';
import { isOfPupil, isPupilOn } from './pupil.ts';
import { rejections } from './rejections.ts';
import { type PupilDeviceState, takenOf } from './state.ts';

/** A phone that a pupil may bring is no breach; what is done with it may be one (NET-08, MOB-01). */
export const broughtIn = (
  { device, occurredAt }: Command<'RecordBroughtIn'>,
  state: PupilDeviceState,
  context: PupilDeviceContext,
): PupilDeviceDecision => {
  const day = londonDate(occurredAt ?? context.now);
  if (!isPupilOn(context.facts.pupil, day)) return refuse(rejections.pupilRequired);
  return device === 'phone' && isPermittedOn(state, day, context)
    ? accept()
    : accept({ type: 'PupilDeviceBroughtIn', data: { pupil: context.streamId, device } });
};

type Confiscate = Command<'ConfiscateDevice'>;

/** Where the school keeps no list of policies, nothing says that it is none of them. */
const isLinked = (
  { under, occurredAt }: Confiscate,
  { facts, settings, now }: PupilDeviceContext,
): boolean => {
  if (settings.confiscationPolicies?.includes(under.policy) === false) return false;
  const list = facts.linkedPolicies;
  if (list === undefined || list.editions.length === 0) return true;
  const cited = { edition: under.edition, entry: under.policy };
  return citedEntry(list, cited, londonDate(occurredAt ?? now)) !== null;
};

/** One device of a kind at a time, so that it is plain which one is given back (SRC-04). */
export const confiscate = (
  command: Confiscate,
  state: PupilDeviceState,
  context: PupilDeviceContext,
): PupilDeviceDecision => {
  const { device, cause, under, incident = null } = command;
  const { facts, now, streamId, actor } = context;
  if (!isPupilOn(facts.pupil, londonDate(command.occurredAt ?? now))) return refuse(rejections.pupilRequired);
  if (takenOf(state, device) !== null) return refuse(rejections.alreadyTaken);
  if (!isLinked(command, context)) return refuse(rejections.policyNotLinked);
  if (facts.incident?.isReported === false) return refuse(rejections.incidentNotReported);
  return accept({
    type: 'DeviceConfiscated',
    data: { pupil: streamId, device, cause, under, incident, takenBy: actor.person },
  });
};

export const giveBack = (
  { confiscation, to, occurredAt }: Command<'ReturnConfiscatedDevice'>,
  { confiscations }: PupilDeviceState,
  { facts, now, streamId, actor }: PupilDeviceContext,
): PupilDeviceDecision => {
  const taken = confiscations.find(({ by }) => by === confiscation);
  if (taken === undefined) return refuse(rejections.notTaken);
  if (taken.returned !== null) return taken.returned.to === to ? accept() : refuse(rejections.notTaken);
  const day = londonDate(occurredAt ?? now);
  if (!isOfPupil(to, streamId, facts.pupil, day)) return refuse(rejections.receiverNotOfPupil);
  return accept({
    type: 'ConfiscatedDeviceReturned',
    data: { pupil: streamId, confiscation, to, returnedBy: actor.person },
  });
};
