import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Json } from '../catalogue/define-events.ts';
import { canonical } from './canonical.ts';
import type { Commit } from './types.ts';

// What JSON.parse returns is JSON; walking it once more would prove nothing and cost every replay.
const anyJson = z.custom<Json>();

const commitShape = z.strictObject({
  trust: z.string(),
  school: z.string(),
  stream: z.string(),
  id: z.string(),
  commit: z.int().check(z.positive()),
  firstVersion: z.int().check(z.positive()),
  commandId: z.string(),
  actor: z.strictObject({ id: z.string(), roles: z.array(z.string()) }),
  recordedAt: z.string(),
  correlationId: z.string(),
  causationId: z.nullable(z.string()),
  policyVersion: z.nullable(z.int()),
  facts: z.array(z.strictObject({ stream: z.string(), id: z.string(), commit: z.int().check(z.nonnegative()) })),
  events: z
    .array(z.strictObject({ type: z.string(), v: z.int(), occurredAt: z.string(), data: z.record(z.string(), anyJson) }))
    .check(z.minLength(1)),
  prev: z.nullable(z.string()),
});

const ridingShape = z.strictObject({
  f: z.string(),
  sv: z.optional(z.int()),
  s: z.optional(anyJson),
  a: z.optional(z.int().check(z.nonnegative())),
});

/**
 * What rides in an item beside the hashed text, derived and replaceable: `f` fingerprint of the own command, `sv` version of the
 * folding, `s` the folded state, or `a` the commit that carries it (0: none does).
 */
export type Riding = Readonly<z.output<typeof ridingShape>>;

/** The text that is hashed: RFC 8785, keys in code unit order. */
export const commitText = (commit: Commit): string => canonical(commit);

/** SHA-256 of the text's UTF-8 bytes, base64url: the chain's link and the journal's leaf input. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('base64url');

/** @throws when the text is not that of a commit */
export const parseCommit = (text: string): Commit => commitShape.parse(JSON.parse(text));

/** @throws when the text is not a riding */
export const parseRiding = (text: string): Riding => ridingShape.parse(JSON.parse(text));

/** The state as its folding wrote it: the state version that it was found under vouches for its type, nothing else can. */
export const ownState = <S>(state: Json): S => z.custom<S>().parse(state);
