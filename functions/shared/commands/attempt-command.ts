import type { NewLink } from '../../../domain/kernel/new-link.ts';
import type { AnyEvent } from '../../../domain/kernel/stream.ts';
import type { Counted } from '../../../domain/kernel/total-evolve.ts';
import type { Actor, LoadedStream, Proposal } from '../../../events/log/types.ts';
import type { KeysAsked } from '../../../events/sealing/types.ts';
import { concernIn } from '../access/decision-on.ts';
import { type Attempt as Asked, type Decision, grantFor } from '../access/permitted.ts';
import { instantOf, londonDate } from '../lambda/clock.ts';
import { digest } from '../lambda/digest.ts';
import { log } from '../lambda/log.ts';
import type { CommandDeps } from './command-deps.ts';
import type { CommandToRun } from './command-to-run.ts';
import { keysAhead } from './keys-ahead.ts';
import { newLinkFor } from './new-link.ts';
import type { IdentifiedOrigin } from './origin.ts';
import type { Executed, Outcome } from './outcome.ts';
import type { PolicyInForce } from './policy.ts';
import { type FactsRead, readFacts } from './read-facts.ts';
import { reservationOf, type ToReserve } from './reservation-of.ts';
import { sealedEvents } from './sealed-events.ts';

/** What one try knows. */
interface Attempt {
  readonly run: CommandToRun;
  readonly origin: IdentifiedOrigin;
  readonly asked: KeysAsked;
  readonly loaded: LoadedStream<Counted>;
  readonly now: Date;
  readonly policy: PolicyInForce;
  readonly facts: FactsRead;
  readonly reservation: ToReserve | null;
  readonly newLink: NewLink | null;
}

/** A command with what the table is asked of it: the state that it is tried on may have a say in that. */
export interface AskedCommand extends CommandToRun {
  readonly asked: Asked;
}

/** One try. @throws VersionConflict when another commit came first: nothing was written */
export const attemptCommand = async (
  deps: CommandDeps,
  run: AskedCommand,
  origin: IdentifiedOrigin,
): Promise<Outcome> => {
  const { stream, key, command } = run;
  const asked = keysAhead(deps, run);
  const loaded = await deps.log.load(key, stream);
  const replayed = await loaded.replayOf({ ...origin, actor: actorOf(origin) });
  if (replayed !== null) return { kind: 'executed', executed: replayed };
  if (origin.expectedCommit !== null && origin.expectedCommit !== loaded.commit) return { kind: 'stale' };
  const refused = decisionsOn(deps, run, origin, loaded.state).find(({ effect }) => effect !== 'permit');
  if (refused !== undefined) return { kind: 'forbidden', row: refused.row };
  const now = deps.clock();
  const [policy, facts, reservation, newLink] = await Promise.all([
    deps.policyAt(key.school, judgedAt(run, loaded.state, instantOf(now))),
    readFacts(deps, run, loaded.state),
    reservationOf(deps, run),
    newLinkFor(deps, run),
  ]);
  const attempt = { run, origin, asked, loaded, now, policy, facts, reservation, newLink };
  const decision = stream.decider.decide(command, loaded.state, contextOf(attempt));
  if (!decision.ok) return { kind: 'refused', rejection: decision.rejection };
  if (decision.events.length > 0) return record(deps, attempt, decision.events);
  return { kind: 'executed', executed: await remember(attempt) };
};

/** Who corrects may do what is corrected: the table is asked for that command, too. */
const decisionsOn = (
  { permissions }: CommandDeps,
  { stream, key, command, asked }: AskedCommand,
  { sender }: IdentifiedOrigin,
  state: Counted,
): readonly Decision[] => {
  const looked = { ...asked.looked, concern: concernIn(stream, state, key.id) };
  const original = stream.originalOf(command, state)?.command;
  const commands = original === undefined ? [] : [original];
  return [
    grantFor(permissions, sender, { ...asked, looked }),
    ...commands.map((one) =>
      grantFor(permissions, sender, {
        stream: key.stream,
        action: one.type,
        subject: stream.subjectOf(key.id, one),
        looked: { concern: looked.concern },
      }),
    ),
  ];
};

/** A correction is judged as its original; nothing is by a policy that is yet to come. */
const judgedAt = ({ stream, command }: CommandToRun, state: Counted, now: string): string => {
  const past = stream.judgedAt(stream.originalOf(command, state)?.command ?? command);
  return past !== null && past < now ? past : now;
};

const contextOf = ({
  run: { stream, key },
  origin: { sender },
  now,
  policy,
  facts,
  reservation,
  newLink,
}: Attempt) => ({
  now: instantOf(now),
  today: londonDate(now),
  school: key.school,
  streamId: key.id,
  actor: { person: sender.person, roles: sender.roles },
  settings: stream.settings(policy.settings),
  policyVersion: policy.version,
  keptSince: policy.keptSince,
  facts: facts.values,
  reservationHash: reservation?.hash ?? null,
  newLink,
  digest,
});

/**
 * A name that the command needs is reserved only now, when the rules allow the command: a refusal leaves
 * nothing behind.
 */
const record = async (deps: CommandDeps, attempt: Attempt, events: readonly AnyEvent[]): Promise<Outcome> => {
  const { run, asked, loaded, reservation, origin } = attempt;
  const { stream, key, command } = run;
  const base = baseOf(attempt);
  const taken =
    reservation === null ? null : await deps.reserve({ school: key.school, reservation, proposal: base });
  if (taken !== null) return { kind: 'refused', rejection: taken };
  const occurredAt = stream.occurredAtOf(command) ?? base.now;
  const toSeal = { key, events, occurredAt, asked, isNew: loaded.commit === 0 };
  const sealed = await sealedEvents({ ...deps, stream }, toSeal);
  const executed = await loaded.append({ ...base, events: sealed });
  const types = executed.events.map(({ type }) => type);
  log('appended', { ...key, commit: executed.commit, events: types, correlationId: origin.correlationId });
  return { kind: 'executed', executed };
};

const baseOf = ({ origin, now, policy, facts }: Attempt): Omit<Proposal, 'events'> => ({
  commandId: origin.commandId,
  fingerprint: origin.fingerprint,
  actor: actorOf(origin),
  now: instantOf(now),
  correlationId: origin.correlationId,
  causationId: origin.causationId,
  policyVersion: policy.version,
  facts: facts.refs,
});

const actorOf = ({ sender }: IdentifiedOrigin): Actor => ({ id: sender.person, roles: sender.roles });

/**
 * Remembers a caller's command that has nothing to do, as a commit without events: sent again later, it might
 * have something to do. What processes, deadlines and imports send names the cycle or version that it is
 * about, and has nothing to do later either (decision 22).
 */
const remember = async (attempt: Attempt): Promise<Executed> => {
  const { loaded, origin, run } = attempt;
  if (origin.kind !== 'caller') return unchanged(loaded);
  const executed = await loaded.append({ ...baseOf(attempt), events: [] });
  log('appended', { ...run.key, commit: executed.commit, events: [], correlationId: origin.correlationId });
  return executed;
};

const unchanged = ({ key, commit, version }: LoadedStream<Counted>): Executed => ({
  key,
  commit,
  version,
  events: [],
  replayed: false,
});
