import { isSchoolDay, type SchoolCalendar, schoolDayEnd } from '../../kernel/calendar.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import { londonDate, londonInstant } from '../../kernel/london.ts';
import { dueWithin } from '../../kernel/time-limit.ts';
import type { Command, PupilDeviceContext, PupilDeviceDecision } from './decision.ts';
import { isPermittedOn } from './permission.ts';
import { isOfPupil } from './pupil.ts';
import { rejections } from './rejections.ts';
import { type PupilDeviceState, takenOf } from './state.ts';

/** Once a day; what was not fetched is fetched first (MOB-02). */
export const handIn = (
  { occurredAt }: Command<'HandInMobile'>,
  state: PupilDeviceState,
  context: PupilDeviceContext,
): PupilDeviceDecision => {
  const { held, permission } = state;
  const day = londonDate(occurredAt ?? context.now);
  if (context.settings.phoneYears === null) return refuse(rejections.noDevices);
  if (permission === null || !isPermittedOn(state, day, context)) return refuse(rejections.noPermission);
  if (takenOf(state, 'phone') !== null) return refuse(rejections.isConfiscated);
  if (held !== null) return londonDate(held.at) === day ? accept() : refuse(rejections.alreadyHeld);
  return accept({
    type: 'PupilMobileHandedIn',
    data: { pupil: context.streamId, permission: permission.by },
  });
};

/** Before the end of that school day; where nobody says when it ends, nothing is early. */
const isBeforeEnd = (school: SchoolCalendar | undefined, at: string): boolean => {
  const day = londonDate(at);
  if (school === undefined || isSchoolDay(school, day) !== true) return false;
  const end = schoolDayEnd(school, day);
  return end !== null && at < londonInstant(day, end);
};

export const collect = (
  command: Command<'CollectMobile'>,
  state: PupilDeviceState,
  { now, streamId, facts: { pupil, school } }: PupilDeviceContext,
): PupilDeviceDecision => {
  const { held } = state;
  const { collectedBy = streamId, early, occurredAt: at = now } = command;
  if (held === null) return refuse(rejections.notHeld);
  if (takenOf(state, 'phone') !== null) return refuse(rejections.isConfiscated);
  if (!isOfPupil(collectedBy, streamId, pupil, londonDate(at))) return refuse(rejections.collectorNotOfPupil);
  const isEarly = isBeforeEnd(school, at);
  if (isEarly && early === undefined) return refuse(rejections.earlyReasonRequired);
  return accept({
    type: 'PupilMobileCollected',
    data: {
      pupil: streamId,
      handedIn: held.by,
      collectedBy,
      isEarly,
      ...(isEarly && early !== undefined ? { early } : {}),
    },
  });
};

/** A phone in the office is fetched when the school day ends (K20); one that was taken is not waited for. */
export const custodyDues = (
  state: PupilDeviceState,
  pupil: string,
  school: SchoolCalendar,
): readonly Due[] => {
  const { held } = state;
  if (held === null || takenOf(state, 'phone') !== null) return [];
  const time = dueWithin({ kind: 'end-of', period: 'school-day' }, { start: held.at }, school);
  return time === null ? [] : [{ ...time, cycle: String(held.by), about: pupil, hasFallenDue: held.isLeft }];
};

/** Once a day of custody, and only while it lies there. */
export const recordNotCollected = (
  { cycle }: Command<'RecordMobileNotCollected'>,
  state: PupilDeviceState,
  { facts: { school }, streamId, now }: PupilDeviceContext,
): PupilDeviceDecision => {
  const dues = school === undefined ? [] : custodyDues(state, streamId, school);
  return fallenDue(dues, cycle, now) === null
    ? accept()
    : accept({
        type: 'PupilMobileNotCollected',
        data: { pupil: streamId, handedIn: Number(cycle) },
      });
};
