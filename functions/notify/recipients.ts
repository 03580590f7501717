import type { StoredRow } from '../../domain/kernel/projection.ts';
import type { Notice, Recipient } from '../../domain/notices/notice.ts';
import type { NoticeSettings } from '../../domain/notices/settings.ts';
import { holdersOf } from '../../domain/role-holders/holders-of.ts';

export interface Directory {
  /** Rows of the read model `role-holders`. */
  readonly rows: readonly StoredRow[];
  readonly today: string;
  readonly settings: NoticeSettings;
}

export interface Resolved {
  /** Person ids, each once, sorted: whoever holds two roles is told once. */
  readonly people: readonly string[];
  /** Roles that nobody holds, so that the school's fallback was told instead. */
  readonly unfilled: readonly string[];
}

/** Roles to people at the moment of sending. */
export const resolve = ({ recipients }: Notice, directory: Directory): Resolved => {
  const resolved = recipients.map((recipient) => resolveOne(recipient, directory));
  return {
    people: [...new Set(resolved.flatMap(({ people }) => people))].toSorted(),
    unfilled: resolved.flatMap(({ unfilled }) => unfilled),
  };
};

const resolveOne = (recipient: Recipient, directory: Directory): Resolved => {
  if ('person' in recipient) return { people: [recipient.person], unfilled: [] };
  const people = holders(recipient.role, directory);
  if (people.length > 0) return { people, unfilled: [] };
  const instead = (directory.settings.fallbackRoles ?? []).flatMap((role) => holders(role, directory));
  return { people: instead, unfilled: [recipient.role] };
};

const holders = (role: string, { rows, today }: Directory): readonly string[] => holdersOf(rows, role, today).map(({ person }) => person);
