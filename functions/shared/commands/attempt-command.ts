import type { Rejection } from '../../../domain/kernel/decider.ts';
import { rejections } from '../../../domain/streams/reservations/rejections.ts';
import type { Actor, LoadedStream, Proposal } from '../../../events/log/types.ts';
import { type AnyEvent, foldingOf } from '../lambda/any-stream.ts';
import { instantOf, londonDate } from '../lambda/clock.ts';
import { digest } from '../lambda/digest.ts';
import { ProblemError } from '../http/problem-error.ts';
import { log } from '../lambda/log.ts';
import type { PolicyInForce } from './policy.ts';
import { type Facts, readFacts } from './read-facts.ts';
import type { CommandDeps } from './command-deps.ts';
import type { CommandToRun, Executed } from './command-to-run.ts';
import { reservationOf, type ToReserve } from './reservation-of.ts';
import { sealedEvents } from './sealed-events.ts';

export type AttemptOutcome = { readonly ok: true; readonly executed: Executed } | { readonly ok: false; readonly rejection: Rejection };

/** What one try knows. */
interface Attempt extends ToReserve {
  readonly run: CommandToRun;
  readonly loaded: LoadedStream<unknown>;
  readonly now: Date;
  readonly policy: PolicyInForce;
  readonly facts: Facts;
}

/** One try. @throws VersionConflict when another commit came first: nothing was written */
export const attemptCommand = async (deps: CommandDeps, run: CommandToRun): Promise<AttemptOutcome> => {
  const { stream, factViews } = deps;
  const loaded = await deps.log.load(run.key, foldingOf(stream));
  const replayed = await loaded.replayOf({ ...run, actor: actorOf(run) });
  if (replayed !== null) return { ok: true, executed: replayed };
  if (run.expectedCommit !== null && run.expectedCommit !== loaded.commit) throw staleIfMatch();
  const now = deps.clock();
  const policy = await deps.policyAt(run.key.school, instantOf(now));
  const facts = await readFacts(deps.log, { own: run.key, needs: stream.factNeeds(run.command, run.key.id), views: factViews });
  const attempt = { run, loaded, now, policy, facts, ...(await reservationOf(deps, run)) };
  const decision = stream.decider.decide(run.command, loaded.state, contextOf(deps, attempt));
  if (!decision.ok) return decision;
  if (decision.events.length === 0) return { ok: true, executed: unchanged(loaded) };
  return record(deps, attempt, decision.events);
};

const contextOf = ({ stream }: CommandDeps, { run, now, policy, facts, reservationMark }: Attempt) => ({
  now: instantOf(now),
  today: londonDate(now),
  school: run.key.school,
  streamId: run.key.id,
  actor: { person: run.caller.person, roles: run.caller.roles },
  settings: stream.settings(policy.settings),
  policyVersion: policy.version,
  facts: facts.values,
  reservationMark,
  digest,
});

/** A name that the command needs is reserved only now, when the rules allow the command: a refusal leaves nothing behind. */
const record = async (deps: CommandDeps, attempt: Attempt, events: readonly AnyEvent[]): Promise<AttemptOutcome> => {
  const { run, loaded, reservation } = attempt;
  const base = baseOf(attempt);
  if (reservation !== null && !(await deps.reserve({ school: run.key.school, reservation, proposal: base }))) {
    return { ok: false, rejection: rejections.nameTaken };
  }
  const sealed = await sealedEvents(deps, { key: run.key, events, occurredAt: occurredAtOf(run, base.now) });
  const executed = await loaded.append({ ...base, events: sealed });
  const { commit, events: recorded } = executed;
  log('appended', { ...run.key, commit, events: recorded.map(({ type }) => type), correlationId: run.correlationId });
  return { ok: true, executed };
};

const baseOf = ({ run, now, policy, facts }: Attempt): Omit<Proposal, 'events'> => ({
  commandId: run.commandId,
  fingerprint: run.fingerprint,
  actor: actorOf(run),
  now: instantOf(now),
  correlationId: run.correlationId,
  causationId: null,
  policyVersion: policy.version,
  facts: facts.refs,
});

const actorOf = ({ caller }: CommandToRun): Actor => ({ id: caller.person, roles: caller.roles });

/** A command that records a fact of the past says when it happened. */
const occurredAtOf = ({ command }: CommandToRun, now: string): string => {
  const occurredAt = command['occurredAt'];
  return typeof occurredAt === 'string' ? occurredAt : now;
};

const unchanged = ({ key, commit, version }: LoadedStream<unknown>): Executed => ({ key, commit, version, events: [], replayed: false });

const staleIfMatch = (): ProblemError =>
  new ProblemError('stale-if-match', { detail: 'read the state again, check that your command still fits it, and send its ETag' });
