import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits that nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the table knows of the id of a session: who reads the table can't act as anybody. */
export const keyOfSession = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** What a form of the session carries, so that no other page can have made it. */
export const formTokenOf = (id: string): string =>
  createHmac('sha256', id).update('daybook form').digest('base64url');

export const isSame = (one: string, other: string): boolean => {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};
