import { baseRoles } from '../../events/catalogue/words.ts';
import { type HeldRole, isHeldOn, isOver } from './held-roles.ts';
import type { SchoolYear } from './school-years.ts';

/**
 * Whose parent or carer somebody is: a parent, a carer in their place, or somebody to be called who decides
 * nothing.
 */
export type ParentKind = 'parent' | 'carer' | 'contact';

/** A parent of a pupil, from a first to a last day. */
export interface ParentLink {
  readonly parent: string;
  readonly kind: ParentKind;
  /** False where a parent is not to be told anything of the child, by order of a court for example. */
  readonly mayBeTold: boolean;
  readonly from: string;
  /** Last day, null while none is known. */
  readonly until: string | null;
}

/** A class, or the manager of a line, from a first to a last day. */
export interface DatedOf {
  readonly of: string;
  readonly from: string;
  readonly until: string | null;
}

/** What other streams may know of a person, by `facts` from `people`: days and ids, no name, no address. */
export interface PersonView {
  /** How the person joined the last time, such as `parent`; null when nobody of that id is known. */
  readonly kind: string | null;
  /** By joining and by assignment, each until the last day on which what it rests on lasts. */
  readonly roles: readonly HeldRole[];
  /** Of a pupil. */
  readonly years: readonly SchoolYear[];
  /** Of a pupil. */
  readonly parents: readonly ParentLink[];
  /** Classes that somebody works with. */
  readonly classes: readonly DatedOf[];
  readonly lineManagers: readonly DatedOf[];
  /** The supplier that somebody works for; null: none was said. */
  readonly supplier: string | null;
}

type WithRoles = Pick<PersonView, 'roles'>;

const isCapacity = ({ role }: HeldRole): boolean => baseRoles.some((one) => one === role);

/** In which capacities somebody ever belonged to the school. */
export const allCapacities = ({ roles }: WithRoles): readonly HeldRole[] => roles.filter(isCapacity);

/**
 * In which capacities somebody belongs to the school on a day, each with its last day, where one is known.
 */
export const capacitiesOn = ({ roles }: WithRoles, day: string): readonly HeldRole[] =>
  roles.filter((held) => isCapacity(held) && isHeldOn(held, day));

/** Whether somebody belongs to the school on a day: joined by then, and has not left (ORG-06). */
export const isPresentOn = (person: WithRoles, day: string): boolean => capacitiesOn(person, day).length > 0;

/**
 * Whether somebody belongs to the school on a day, or will later: who starts next week may be given things
 * today.
 */
export const isExpectedFrom = ({ roles }: WithRoles, day: string): boolean =>
  roles.some((held) => isCapacity(held) && !isOver(held, day));

/** The year group and class of a pupil on a day; null where none was recorded. */
export const yearOn = ({ years }: Pick<PersonView, 'years'>, day: string): SchoolYear | null =>
  years.find((year) => isHeldOn(year, day)) ?? null;

/**
 * All parents and carers of a child on a day, with who may be told; who decides something asks
 * `decidingParentsOn`.
 */
export const parentsOn = ({ parents }: Pick<PersonView, 'parents'>, day: string): readonly ParentLink[] =>
  parents.filter((link) => isHeldOn(link, day));

/**
 * Whether somebody decides for the child and may read what is recorded of it: no mere contact, and nobody who
 * is not to be told.
 */
export const decides = ({ kind, mayBeTold }: Pick<ParentLink, 'kind' | 'mayBeTold'>): boolean =>
  kind !== 'contact' && mayBeTold;

/** Those who decide for the child on a day. */
export const decidingParentsOn = (child: Pick<PersonView, 'parents'>, day: string): readonly ParentLink[] =>
  parentsOn(child, day).filter(decides);

/** Classes that somebody works with on a day. */
export const classesOn = ({ classes }: Pick<PersonView, 'classes'>, day: string): readonly string[] =>
  classes.filter((one) => isHeldOn(one, day)).map(({ of }) => of);

/** Whose line somebody is in on a day; null: nobody's. */
export const lineManagerOn = (
  { lineManagers }: Pick<PersonView, 'lineManagers'>,
  day: string,
): string | null => lineManagers.find((one) => isHeldOn(one, day))?.of ?? null;
