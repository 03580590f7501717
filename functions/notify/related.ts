import type { Recipient, RelatedTo } from '../../domain/kernel/notice.ts';
import { WORKING } from '../../domain/kernel/role-grounds.ts';
import type { Role } from '../../events/catalogue/words.ts';
import type { Directory } from './directory.ts';

const isRelation = (one: Recipient): one is RelatedTo =>
  !('role' in one || 'person' in one || 'outside' in one);

/** People who stand to somebody in a relation, as their own records say at this moment. */
export interface Related {
  /** Each with the role whose address mail goes to; null: the first that there is. */
  readonly people: readonly (readonly [person: string, as: Role | null])[];
  /** Whether one of the relations leads to nobody. That somebody is in nobody's line is none of them. */
  readonly isNobody: boolean;
}

/**
 * Relations to people: the class of a pupil and the parents by the pupil's own record, the line manager by
 * the record of who is in the line, who works with a class by the records of those people.
 */
export const relatedPeople = async (
  recipients: readonly Recipient[],
  directory: Directory,
): Promise<Related> => {
  const relations = recipients.filter(isRelation);
  const found = await Promise.all(relations.map((one) => peopleIn(one, directory)));
  return {
    people: found.flatMap((people, at) => people.map((one) => [one, addressFor(relations[at])] as const)),
    isNobody: relations.some((one, at) => !('lineManagerOf' in one) && found[at]?.length === 0),
  };
};

/** What is for a parent goes to the address of the parent, wherever else they are known. */
const addressFor = (relation: RelatedTo | undefined): Role | null =>
  relation !== undefined && 'parentsOf' in relation ? 'parent' : null;

const peopleIn = async (relation: RelatedTo, directory: Directory): Promise<readonly string[]> => {
  if ('staffOfClass' in relation) return staffOf(relation.staffOfClass, directory);
  if ('lineManagerOf' in relation) return managerOf(relation.lineManagerOf, directory);
  const pupil = 'parentsOf' in relation ? relation.parentsOf : relation.staffOfPupil;
  const [known] = await directory.peopleOf(directory.school, [pupil]);
  const family = known?.family?.(directory.today) ?? { class: null, yearGroup: null, parents: [] };
  if ('parentsOf' in relation) return family.parents;
  return family.class === null ? [] : staffOf(family.class, directory);
};

const staffOf = async (
  ofClass: string,
  { school, holders, peopleOf, today }: Directory,
): Promise<readonly string[]> => {
  const listed = await holders(school).ofClass(ofClass, today);
  const people = await peopleOf(school, listed);
  return people.filter((one) => one.worksWith?.(ofClass, today) === true).map(({ id }) => id);
};

/** Who has left manages nobody, whatever the record of the other still says. */
const managerOf = async (
  person: string,
  { school, peopleOf, today }: Directory,
): Promise<readonly string[]> => {
  const [known] = await peopleOf(school, [person]);
  const manager = known?.lineManager?.(today) ?? null;
  if (manager === null) return [];
  const [found] = await peopleOf(school, [manager]);
  return WORKING.some((role) => found?.holds(role, today) === true) ? [manager] : [];
};
