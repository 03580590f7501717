import { rolesOn } from '../../kernel/held-roles.ts';
import { parentsOn, yearOn } from '../../kernel/person.ts';
import type { PupilDeviceFacts } from './facts.ts';

type Pupil = PupilDeviceFacts['pupil'];

export const isPupilOn = (pupil: Pupil, day: string): boolean =>
  pupil !== undefined && rolesOn(pupil.roles, day).includes('pupil');

/** The year group of a pupil on a day; null where none was recorded. */
export const yearGroupOn = (pupil: Pupil, day: string) =>
  pupil === undefined ? null : (yearOn(pupil, day)?.yearGroup ?? null);

/** The pupil, or a parent, carer or contact who may be told of the pupil. */
export const isOfPupil = (person: string, streamId: string, pupil: Pupil, day: string): boolean =>
  person === streamId ||
  (pupil !== undefined && parentsOn(pupil, day).some((one) => one.parent === person && one.mayBeTold));
