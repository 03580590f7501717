import { rolesOn } from '../../kernel/held-roles.ts';
import { parentsOn, yearOn } from '../../kernel/person.ts';
import type { HomeLearningContext } from './decision.ts';
import type { HomeLearningFacts } from './facts.ts';
import { subjectsOf } from './ids.ts';
import { type HomeLearningRejection, rejections } from './rejections.ts';

type Asked = Pick<HomeLearningContext, 'facts' | 'streamId' | 'settings'>;

const closureOf = ({ facts: { school }, streamId }: Asked) =>
  school?.declared.find(({ number }) => number === subjectsOf(streamId)?.closure) ?? null;

/** First day of the closure; null where it is not known. */
export const closedFrom = (context: Asked): string | null => closureOf(context)?.from ?? null;

const staysAt = (
  years: readonly string[] | null,
  pupil: HomeLearningFacts['pupil'],
  day: string,
): boolean => {
  if (pupil === undefined || !rolesOn(pupil.roles, day).includes('pupil')) return false;
  const yearGroup = yearOn(pupil, day)?.yearGroup ?? null;
  return years === null || (yearGroup !== null && years.includes(yearGroup));
};

/**
 * Why something can't be recorded of a pupil in a closure that is not over by a day: also before it begins,
 * where families are asked what they have (HLP-05); null: it can.
 */
export const ofClosureRefusal = (day: string, context: Asked): HomeLearningRejection | null => {
  if (context.settings.inUse === null) return rejections.notInUse;
  const closure = closureOf(context);
  if (closure === null) return rejections.closureUnknown;
  const isOver = closure.to !== null && closure.to < day;
  return !isOver && staysAt(closure.yearGroups, context.facts.pupil, day) ? null : rejections.notAtHome;
};

/** The same for what happens on a day of the closure (HLP-03). */
export const atHomeRefusal = (day: string, context: Asked): HomeLearningRejection | null => {
  const from = closedFrom(context);
  return ofClosureRefusal(day, context) ?? (from !== null && day < from ? rejections.notAtHome : null);
};

/** Whether somebody is a parent, carer or contact of the pupil on a day who may be told of the pupil. */
export const mayBeSpokenWith = (person: string, { facts: { pupil } }: Asked, day: string): boolean =>
  pupil !== undefined && parentsOn(pupil, day).some((one) => one.parent === person && one.mayBeTold);
