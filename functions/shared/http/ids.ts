import { LONGEST_SCHOOL_ID, TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { ProblemError } from './problem-error.ts';

/** An id as it stands in keys, URLs and additional data: no slash, control character or percent sign. */
const slug = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

export const isId = (text: string | undefined): text is string => text !== undefined && slug.test(text);

/** @throws ProblemError `invalid-id` naming the part, never its value */
export const idIn = (params: Readonly<Record<string, string | undefined>>, part: string): string => {
  const text = params[part];
  if (isId(text)) return text;
  throw new ProblemError('invalid-id', {
    detail: `${part} takes 1 to 100 of A-Z a-z 0-9 . _ - and does not begin with . or -`,
    issues: [{ path: `/path/${part}`, message: 'not a valid id' }],
  });
};

/**
 * The id of what a command is sent to. Small letters alone: two ids that differ in case would be two records of one thing, and look like
 * one. @throws ProblemError `invalid-id` naming the part, never its value
 */
export const recordIdIn = (params: Readonly<Record<string, string | undefined>>, part: string): string => {
  const id = idIn(params, part);
  if (id === id.toLowerCase()) return id;
  throw new ProblemError('invalid-id', {
    detail: `${part} is written in small letters, so that no two ids differ in case alone`,
    issues: [{ path: `/path/${part}`, message: 'has a capital letter' }],
  });
};

/**
 * The school that a command is sent to, or the trust. What begins with an underscore is ours alone, such as access
 * journals and the log of logs, also where no release has a use for it yet; and no id is so long that a school could
 * have no access journal. @throws ProblemError `invalid-id`
 */
export const commandedSchoolIn = (params: Readonly<Record<string, string | undefined>>): string => {
  const school = recordIdIn(params, 'schoolId');
  const isReserved = school.startsWith('_') && school !== TRUST_TENANT;
  if (!isReserved && school.length <= LONGEST_SCHOOL_ID) return school;
  throw new ProblemError('invalid-id', {
    detail: `schoolId takes at most ${LONGEST_SCHOOL_ID} characters, and begins with _ for the trust alone, which is ${TRUST_TENANT}`,
    issues: [{ path: '/path/schoolId', message: 'not the id of a school' }],
  });
};

/**
 * A path as it came: no id needs percent-encoding, so that none is taken. HTTP APIs hand over a path that is decoded already, once; what
 * was encoded twice shows here, and everything behind a gateway that decodes nothing. @throws ProblemError `invalid-id`
 */
export const refuseEncodedPath = (path: string): string => {
  if (!path.includes('%')) return path;
  throw new ProblemError('invalid-id', {
    detail: 'write the path without percent-encoding: no id needs it',
  });
};
