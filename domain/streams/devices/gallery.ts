import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { accept } from '../../kernel/decider.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import { dueWithin } from '../../kernel/time-limit.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import type { DeviceSettings } from './settings.ts';
import type { DeviceState } from './state.ts';

/** Those of a class that take pictures. */
const takesPictures = (form: string): boolean => form === 'tablet' || form === 'phone';

/**
 * Pictures are cleared from a class’s tablet at the school’s interval (DEV-09, K18), since the last clearance
 * or the allocation; without an interval nothing is ever overdue.
 */
export const galleryDues = (
  state: DeviceState,
  { galleryInterval }: DeviceSettings,
  school: SchoolCalendar,
): readonly Due[] => {
  if (state.status !== 'in-class' || !takesPictures(state.form)) return [];
  const { place, upkeep } = state;
  const since = upkeep.gallery !== null && upkeep.gallery.by > place.by ? upkeep.gallery : place;
  const time = dueWithin(galleryInterval, { start: since.at }, school);
  if (time === null) return [];
  const hasFallenDue = upkeep.galleryFellDue === since.by;
  return [{ ...time, cycle: `${since.by}.${place.class}`, about: null, hasFallenDue }];
};

const partsOf = (cycle: string): { readonly since: number; readonly class: string } => {
  const dot = cycle.indexOf('.');
  return { since: Number(cycle.slice(0, dot)), class: cycle.slice(dot + 1) };
};

/** The class that a cycle names. */
export const classOfCycle = (cycle: string): string => partsOf(cycle).class;

/** Once a cycle, and only while it is open. */
export const recordGalleryFellDue = (
  { cycle }: Command<'RecordGalleryFellDue'>,
  state: DeviceState,
  { facts: { school }, settings, now }: DeviceContext,
): DeviceDecision => {
  const dues = school === undefined ? [] : galleryDues(state, settings, school);
  if (fallenDue(dues, cycle, now) === null) return accept();
  return accept({ type: 'DeviceGalleryClearanceFellDue', data: partsOf(cycle) });
};
