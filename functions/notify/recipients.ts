import type { Notice, Recipient } from '../../domain/kernel/notice.ts';
import type { NoticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { StoredRow } from '../../domain/kernel/projection.ts';
import { holdersOf } from '../../domain/read-models/role-holders/holders-of.ts';
import type { Addressee } from './person-of.ts';

export interface Directory {
  /** Rows of the read model `role-holders`. */
  readonly rows: readonly StoredRow[];
  readonly today: string;
  readonly settings: NoticeSettings;
  /** A person of the school, as the log has them. */
  readonly personOf: (person: string) => Promise<Addressee>;
}

export interface Resolved {
  /** Each once, sorted by id: whoever holds two roles is told once. */
  readonly people: readonly Addressee[];
  /** Roles that nobody holds, so that the school's fallback was told instead. */
  readonly unfilled: readonly string[];
}

/** Roles to people at the moment of sending: the read model says who may hold them, each person's own record whether they still do. */
export const resolve = async ({ recipients }: Pick<Notice, 'recipients'>, directory: Directory): Promise<Resolved> => {
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
  const people = await holders(recipient.role, directory);
  if (people.length > 0) return { people, unfilled: [] };
  const fallbackRoles = directory.settings.fallbackRoles ?? [];
  const instead = await Promise.all(fallbackRoles.map((role) => holders(role, directory)));
  return { people: instead.flat(), unfilled: [recipient.role] };
};

const holders = async (role: string, { rows, today, personOf }: Directory): Promise<readonly Addressee[]> => {
  const listed = await Promise.all(holdersOf(rows, role, today).map(({ person }) => personOf(person)));
  return listed.filter((person) => person.holds(role, today));
};
