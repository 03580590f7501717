import type { Json } from '../catalogue/define-events.ts';
import type { Actor, Commit, FactRef, StoredEvent } from './types.ts';

/*
 * Checked by hand: a schema library takes three times as long as JSON.parse itself, on every commit of every
 * replay. A test compares this with a schema on mutated commits. Reading each member and counting the names
 * makes an object exact: no name more, none less.
 */

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isNumber = (value: unknown, least: number): value is number => isWhole(value) && value >= least;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isExact = (value: unknown, names: number): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && Object.keys(value).length === names;
const isListOf = <T>(value: unknown, isMember: (member: unknown) => member is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isMember);

const isActor = (value: unknown): value is Actor =>
  isExact(value, 2) && isText(value['id']) && isListOf(value['roles'], isText);

const isFact = (value: unknown): value is FactRef =>
  isExact(value, 4) &&
  isText(value['school']) &&
  isText(value['stream']) &&
  isText(value['id']) &&
  isNumber(value['commit'], 0);

/** What stands in `data` is JSON, since JSON.parse returned it; walking it once more would prove nothing. */
const isEvent = (value: unknown): value is StoredEvent =>
  isExact(value, 4) &&
  isText(value['type']) &&
  isNumber(value['v'], 1) &&
  isText(value['occurredAt']) &&
  isRecord(value['data']);

const isAddressed = (value: Readonly<Record<string, unknown>>): boolean =>
  isText(value['trust']) &&
  isText(value['school']) &&
  isText(value['stream']) &&
  isText(value['id']) &&
  isNumber(value['commit'], 1) &&
  isNumber(value['firstVersion'], 1);

const isCaused = (value: Readonly<Record<string, unknown>>): boolean =>
  isText(value['commandId']) &&
  isActor(value['actor']) &&
  isText(value['recordedAt']) &&
  isText(value['correlationId']) &&
  isTextOrNull(value['causationId']) &&
  (value['policyVersion'] === null || isWhole(value['policyVersion']));

/** Whether parsed JSON is a commit, with just the names that one has. */
export const isCommit = (value: unknown): value is Commit =>
  isExact(value, 15) &&
  isAddressed(value) &&
  isCaused(value) &&
  isListOf(value['facts'], isFact) &&
  isListOf(value['events'], isEvent) &&
  isTextOrNull(value['prev']);

/**
 * What an item holds beside the hashed text, derived and replaceable: `f` fingerprint of the own command,
 * `sv` version of the fold, `s` the snapshot, or `a` the commit that has one (0: none).
 */
export interface Unhashed {
  readonly f: string;
  readonly sv?: number;
  readonly s?: Json;
  readonly a?: number;
}

/**
 * The fingerprint of a command whose commit was restored from its text alone: that of its body is in no text,
 * so the command's id decides by itself whether it came again.
 */
export const RESTORED = 'restored';

const unhashedNames: readonly string[] = ['f', 'sv', 's', 'a'];

/** Whether parsed JSON is that of an unhashed part, with no other name. */
export const isUnhashed = (value: unknown): value is Unhashed =>
  isRecord(value) &&
  isText(value['f']) &&
  (value['sv'] === undefined || isWhole(value['sv'])) &&
  (value['a'] === undefined || isNumber(value['a'], 0)) &&
  Object.keys(value).every((name) => unhashedNames.includes(name));
