import type { PersonRecorded } from '../../../events/catalogue/people.ts';
import { isOver } from '../../kernel/held-roles.ts';
import { dayBefore } from '../../kernel/instant.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { KnownPerson } from './state.ts';

type Data<T extends PersonRecorded['type']> = OfType<PersonRecorded, T>['data'];

export const movedUp = (
  known: KnownPerson,
  { yearGroup, class: ofClass, from }: Data<'PupilMovedUp'>,
  by: number,
): KnownPerson => ({ ...known, years: [...known.years, { yearGroup, class: ofClass ?? null, from, by }] });

export const linked = (
  known: KnownPerson,
  { parent, kind, mayBeTold, from }: Data<'ParentLinkedToPupil'>,
  by: number,
): KnownPerson => ({
  ...known,
  parents: [...known.parents, { parent, kind, mayBeTold, from, until: null, by, endsWithParent: false }],
});

/** The day that was recorded last counts. */
export const unlinked = (
  known: KnownPerson,
  { link, on, reason }: Data<'ParentUnlinkedFromPupil'>,
): KnownPerson => ({
  ...known,
  parents: known.parents.map((one) =>
    one.by === link ? { ...one, until: dayBefore(on), endsWithParent: reason === undefined } : one,
  ),
});

export const withClass = (
  known: KnownPerson,
  { class: ofClass, from, until }: Data<'StaffAssignedToClass'>,
  by: number,
): KnownPerson => ({
  ...known,
  classes: [...known.classes, { class: ofClass, from, until: until ?? null, by }],
});

export const taken = (
  known: KnownPerson,
  { class: ofClass, on }: Data<'StaffTakenFromClass'>,
): KnownPerson => ({
  ...known,
  classes: known.classes.map((one) =>
    one.class === ofClass && !isOver(one, on) ? { ...one, until: dayBefore(on) } : one,
  ),
});

/** Somebody is in one line at a time. */
export const lineManaged = (
  known: KnownPerson,
  { manager, from }: Data<'LineManagerAssigned'>,
  by: number,
): KnownPerson => {
  const before = known.lineManagers.map((one) =>
    isOver(one, from) ? one : { ...one, until: dayBefore(from) },
  );
  return {
    ...known,
    lineManagers: manager === null ? before : [...before, { manager, from, until: null, by }],
  };
};

export const logInLinked = (
  known: KnownPerson,
  { mark, from }: Data<'LogInLinked'>,
  by: number,
): KnownPerson => ({
  ...known,
  logIns: [...known.logIns.filter((one) => one.mark !== mark), { mark, from, until: null, by }],
});

export const logInUnlinked = (known: KnownPerson, { mark }: Data<'LogInUnlinked'>): KnownPerson => ({
  ...known,
  logIns: known.logIns.filter((one) => one.mark !== mark),
});

export const outsideIdLinked = (
  known: KnownPerson,
  { source, mark }: Data<'OutsideIdLinked'>,
): KnownPerson => ({
  ...known,
  outsideIds: [...known.outsideIds.filter((one) => one.mark !== mark), { source, mark }],
});

export const outsideIdUnlinked = (known: KnownPerson, { mark }: Data<'OutsideIdUnlinked'>): KnownPerson => ({
  ...known,
  outsideIds: known.outsideIds.filter((one) => one.mark !== mark),
});
