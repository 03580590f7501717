import type { Decision, Rejection } from '../../../domain/kernel/decider.ts';
import type { AnyNeeds, FactSource } from '../../../domain/kernel/facts.ts';
import { londonDate } from '../../../domain/kernel/london.ts';
import type { AnyCommand, AnyEvent, AnyStream } from '../../../domain/kernel/stream.ts';
import type { Counted } from '../../../domain/kernel/total-evolve.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Commit } from '../../../events/log/types.ts';
import { digest } from '../../shared/lambda/digest.ts';
import type { KeptStates, Unknown } from './kept-states.ts';

type Settings = Readonly<Record<string, Json>>;

/** The rules that a decision was made by, and those that it is asked by again. */
export interface Rules {
  readonly was: Settings;
  readonly proposed: Settings;
  /** Day since which the school keeps its book here. */
  readonly keptSince: string | null;
}

/** What a decision comes to under a proposed policy. */
export type Verdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  /** Accepted as well, but something else would be recorded. */
  | { readonly kind: 'other'; readonly events: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: Unknown | 'not-repeated'; readonly refusedNow?: string };

/** A hash of a name that is reserved, or of a link's secret: none of the rules looks into it. */
const RESERVED = 'A'.repeat(43);
const newLink = { id: 'what-if', hashFor: () => RESERVED };

/** @returns null where the settings have no say in what was decided */
export const judge = (
  stream: AnyStream,
  commit: Commit,
  states: KeptStates,
  rules: Rules,
): { readonly command: AnyCommand; readonly verdict: Verdict } | null => {
  const command = commandIn(stream, commit);
  if (command === null) return null;
  const state = states.stateOf(stream, commit.id, commit.commit - 1);
  if (typeof state === 'string') return { command, verdict: { kind: 'unknown', why: state } };
  const facts = factsOf(stream, command, state, commit, states);
  if (typeof facts === 'string') return { command, verdict: { kind: 'unknown', why: facts } };
  const decided = (settings: Settings) =>
    stream.decider.decide(
      command,
      state,
      contextOf({ stream, command }, commit, settings, rules.keptSince, facts),
    );
  return { command, verdict: verdictOf(commit, decided(rules.was), decided(rules.proposed)) };
};

/** One command makes one commit. */
const commandIn = (stream: AnyStream, { events }: Commit): AnyCommand | null => {
  for (const event of events) {
    const command = stream.commandOf(event);
    if (command !== null) return command;
  }
  return null;
};

const typesOf = (events: readonly AnyEvent[]): string => events.map(({ type }) => type).join();

/** Only what the rules of then repeat can be compared with rules of another day. */
const verdictOf = (
  commit: Commit,
  was: Decision<AnyEvent, Rejection>,
  proposed: Decision<AnyEvent, Rejection>,
): Verdict => {
  if (!was.ok) return { kind: 'unknown', why: 'not-repeated', refusedNow: was.rejection.code };
  if (typesOf(was.events) !== typesOf(commit.events)) return { kind: 'unknown', why: 'not-repeated' };
  if (!proposed.ok) return { kind: 'refused', rejection: proposed.rejection };
  if (JSON.stringify(proposed.events) === JSON.stringify(was.events)) return { kind: 'same' };
  return { kind: 'other', events: proposed.events.map(({ type }) => type) };
};

const isList = (need: FactSource | readonly FactSource[]): need is readonly FactSource[] =>
  Array.isArray(need);

const factsOf = (
  stream: AnyStream,
  command: AnyCommand,
  state: Counted,
  commit: Commit,
  states: KeptStates,
): Readonly<Record<string, unknown>> | Unknown => {
  const needs: AnyNeeds = {
    ...stream.facts.needs(command, commit.id, commit.school),
    ...stream.facts.needsOfState?.(command, state, commit.id, commit.school),
  };
  const values: Record<string, unknown> = {};
  for (const [name, need] of Object.entries(needs)) {
    if (need === undefined) continue;
    const found = [need].flat().map((source: FactSource) => states.factOf(commit, source));
    const lacking = found.find((one) => typeof one === 'string');
    if (lacking !== undefined) return lacking;
    const known = found.flatMap((one) => (typeof one === 'string' ? [] : [one.value]));
    values[name] = isList(need) ? known : known[0];
  }
  return values;
};

const contextOf = (
  { stream, command }: { readonly stream: AnyStream; readonly command: AnyCommand },
  { recordedAt, school, id, actor, policyVersion }: Commit,
  settings: Settings,
  keptSince: string | null,
  facts: Readonly<Record<string, unknown>>,
) => ({
  now: recordedAt,
  today: londonDate(recordedAt),
  school,
  streamId: id,
  actor: { person: actor.id, roles: actor.roles },
  settings: stream.settings(settings),
  policyVersion,
  keptSince,
  facts,
  reservationHash: RESERVED,
  newLink: stream.byLink?.issuedBy.includes(command.type) === true ? newLink : null,
  digest,
});
