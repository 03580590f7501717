import type { Notice, Recipient } from '../../domain/kernel/notice.ts';
import type { NoticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { RoleHolders } from '../shared/read-model/role-holders.ts';
import type { Addressee } from './person-of.ts';

/** The people of one tenant. */
export interface PeopleOf {
  /** As the read model has them. */
  readonly holders: RoleHolders;
  /** As the log has them. */
  readonly personOf: (person: string) => Promise<Addressee>;
}

export interface Directory extends PeopleOf {
  readonly today: string;
  readonly settings: NoticeSettings;
  /** A person is known by tenant and id: these ids stand behind the trust's name. */
  readonly trust: PeopleOf;
}

export interface Resolved {
  /** Each once, sorted by id: a person in two roles is notified once. */
  readonly people: readonly Addressee[];
  /** Roles that nobody holds, so that the school's fallback was notified instead. */
  readonly unfilled: readonly string[];
}

/** Roles to people at the moment of sending: the read model says who may hold them, each person's own record whether they still do. */
export const resolve = async (
  { recipients }: Pick<Notice, 'recipients'>,
  directory: Directory,
): Promise<Resolved> => {
  const resolved: Resolved[] = [];
  for (const recipient of recipients) resolved.push(await resolveOne(recipient, directory));
  const people = new Map(resolved.flatMap((one) => one.people).map((person) => [person.id, person]));
  return {
    people: [...people.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    unfilled: resolved.flatMap(({ unfilled }) => unfilled),
  };
};

const resolveOne = async (recipient: Recipient, directory: Directory): Promise<Resolved> => {
  if ('person' in recipient) return { people: [await directory.personOf(recipient.person)], unfilled: [] };
  const people = await holdersOf(
    recipient.role,
    recipient.of === 'trust' ? directory.trust : directory,
    directory.today,
  );
  if (people.length > 0) return { people, unfilled: [] };
  // What is told to the trust is not the school's to hear instead.
  const fallbackRoles = recipient.of === 'trust' ? [] : (directory.settings.fallbackRoles ?? []);
  const instead = await Promise.all(fallbackRoles.map((role) => holdersOf(role, directory, directory.today)));
  return { people: instead.flat(), unfilled: [recipient.role] };
};

const holdersOf = async (
  role: string,
  { holders, personOf }: PeopleOf,
  today: string,
): Promise<readonly Addressee[]> => {
  const listed = await Promise.all((await holders.of(role, today)).map(personOf));
  return listed.filter((person) => person.holds(role, today));
};
