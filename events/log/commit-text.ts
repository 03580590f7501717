import * as z from 'zod/mini';
import { sha256Text } from '#proof-crypto';
import type { Json } from '../catalogue/define-events.ts';
import { canonical } from './canonical.ts';
import { isCommit, isUnhashed, type Unhashed } from './commit-shape.ts';

export type { Unhashed } from './commit-shape.ts';

import type { Commit } from './types.ts';

/** The text that is hashed: RFC 8785, keys in code unit order. */
export const commitText = (commit: Commit): string => canonical(commit);

/** SHA-256 of the text's UTF-8 bytes, base64url: the chain's link and the journal's leaf input. */
export const hashOf = (text: string | Uint8Array): string => sha256Text(text);

/** @throws SyntaxError when the text is no JSON, TypeError when that is no commit */
export const parseCommit = (text: string): Commit => {
  const parsed: unknown = JSON.parse(text);
  if (!isCommit(parsed)) throw new TypeError('the text is not that of a commit');
  return parsed;
};

/** @throws SyntaxError when the text is no JSON, TypeError when that is no unhashed part */
export const parseUnhashed = (text: string): Unhashed => {
  const parsed: unknown = JSON.parse(text);
  if (!isUnhashed(parsed)) throw new TypeError('the text is not that of an unhashed part');
  return parsed;
};

/**
 * The snapshot as its fold wrote it: the state version that it was found under vouches for its type, nothing
 * else can.
 */
export const ownState = <S>(state: Json): S => z.custom<S>().parse(state);
