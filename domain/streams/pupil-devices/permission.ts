import { periodOf } from '../../kernel/calendar.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import type { Command, PupilDeviceContext, PupilDeviceDecision } from './decision.ts';
import { isPupilOn, yearGroupOn } from './pupil.ts';
import { rejections } from './rejections.ts';
import type { PupilDeviceState } from './state.ts';

/**
 * Whether a pupil may bring a phone on a day: permitted, in that school year, and of a year that the school
 * names (MOB-01).
 */
export const isPermittedOn = (
  { permission }: Pick<PupilDeviceState, 'permission'>,
  day: string,
  { settings, facts: { pupil } }: PupilDeviceContext,
): boolean => {
  const yearGroup = yearGroupOn(pupil, day);
  return (
    permission !== null &&
    isHeldOn(permission, day) &&
    isPupilOn(pupil, day) &&
    yearGroup !== null &&
    settings.phoneYears?.includes(yearGroup) === true
  );
};

/** For one school year, so that each year it is looked at again. */
export const permit = (
  { walksToSchool, walksFromSchool }: Command<'PermitMobile'>,
  state: PupilDeviceState,
  context: PupilDeviceContext,
): PupilDeviceDecision => {
  const { streamId, facts, settings, today, actor } = context;
  if (settings.phoneYears === null) return refuse(rejections.noDevices);
  if (!isPupilOn(facts.pupil, today)) return refuse(rejections.pupilRequired);
  const yearGroup = yearGroupOn(facts.pupil, today);
  if (yearGroup === null || !settings.phoneYears.includes(yearGroup)) return refuse(rejections.notOfYear);
  if (!walksToSchool || !walksFromSchool) return refuse(rejections.notAlone);
  if (isPermittedOn(state, today, context)) return accept();
  const year = facts.school === undefined ? null : periodOf(facts.school, 'academic-year', today);
  const walks = { walksToSchool, walksFromSchool };
  const days = { from: today, until: year?.to ?? null };
  return accept({
    type: 'PupilMobilePermitted',
    data: { pupil: streamId, yearGroup, ...walks, ...days, permittedBy: actor.person },
  });
};

export const refusePermission = (
  { why }: Command<'RefuseMobile'>,
  { facts, today, streamId, actor }: PupilDeviceContext,
): PupilDeviceDecision =>
  isPupilOn(facts.pupil, today)
    ? accept({
        type: 'PupilMobilePermissionRefused',
        data: { pupil: streamId, why, refusedBy: actor.person },
      })
    : refuse(rejections.pupilRequired);

export const endPermission = (
  { why }: Command<'EndMobilePermission'>,
  { permission }: PupilDeviceState,
  { streamId }: PupilDeviceContext,
): PupilDeviceDecision =>
  permission === null
    ? refuse(rejections.notPermitted)
    : accept({
        type: 'PupilMobilePermissionEnded',
        data: { pupil: streamId, permission: permission.by, why },
      });
