import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, Registered, SchoolDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { isInOrder } from './suppliers.ts';

export const setSchoolDayTimes = (
  { from, startsAt, endsAt }: Command<'SetSchoolDayTimes'>,
  { dayTimes }: Registered,
): SchoolDecision => {
  if (startsAt >= endsAt) return refuse(rejections.dayTimesNotInOrder);
  const known = dayTimes.findLast((one) => one.from === from);
  return known?.startsAt === startsAt && known.endsAt === endsAt
    ? accept()
    : accept({ type: 'SchoolDayTimesSet', data: { from, startsAt, endsAt } });
};

/**
 * The school is closed, whatever the calendar says: it is recorded as it is, also after it began (HLP-01).
 */
export const declareClosure = (
  { from, to, extent, yearGroups }: Command<'DeclareClosure'>,
  { closures }: Registered,
): SchoolDecision => {
  if (!isInOrder(from, to)) return refuse(rejections.daysNotInOrder);
  const isKnown = closures.some(
    (one) =>
      one.from === from && one.to === to && one.extent === extent && isSame(one.yearGroups, yearGroups),
  );
  return isKnown
    ? accept()
    : accept({ type: 'SchoolClosureDeclared', data: { from, to, extent, yearGroups } });
};

export const endClosure = (
  { closure, lastDay }: Command<'EndClosure'>,
  { closures }: Registered,
): SchoolDecision => {
  const known = closures.find(({ number }) => number === closure);
  if (known === undefined) return refuse(rejections.closureUnknown);
  return known.to === lastDay ? accept() : accept({ type: 'SchoolClosureEnded', data: { closure, lastDay } });
};

/**
 * Work for home is opened while a closure lasts, or before it begins (HLP-01); the same page again changes
 * nothing.
 */
export const publishHomeLearning = (
  { closure, page }: Command<'PublishHomeLearning'>,
  { closures, homeLearning }: Registered,
  today: string,
): SchoolDecision => {
  const known = closures.find(({ number }) => number === closure);
  if (known === undefined) return refuse(rejections.homeLearningWithoutClosure);
  if (homeLearning.some((one) => one.closure === closure && one.page === page)) return accept();
  if (known.to !== null && known.to < today) return refuse(rejections.closureOver);
  const yearGroups = known.extent === 'full' || known.yearGroups === null ? null : [...known.yearGroups];
  return accept({ type: 'HomeLearningPublished', data: { closure, yearGroups, page } });
};
