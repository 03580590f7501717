import type { Concern } from './concern.ts';
import type { RecordName } from './ids.ts';
import { OVERSIGHT } from './role-groups.ts';
import type { Reader } from './view.ts';

/** Who decides on records of some kind, and who oversees them. */
export const RETENTION_READERS = [
  'headteacher',
  'dpo',
  'business-manager',
  'dsl',
  'deputy-dsl',
  'chair-of-governors',
  ...OVERSIGHT,
] as const;

/**
 * Whether somebody may know how long a record is kept: whoever may read it; and the data protection officer,
 * who is answerable for it, unless it is locked, about staff or a matter of their own. Ids and days alone.
 */
export const mayKnowOfDisposal = (
  reader: Reader | undefined,
  { stream, id }: RecordName,
  concern: Concern | undefined,
): boolean => {
  if (reader === undefined) return false;
  if (reader.mayRead(stream, id, concern)) return true;
  if (!reader.roles.includes('dpo')) return false;
  if (concern === undefined) return true;
  return concern.lockedTo === null && !concern.isAboutStaff && !concern.people.includes(reader.person);
};
