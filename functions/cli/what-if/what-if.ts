import { streams } from '../../../domain/streams/index.ts';
import { keptSince } from '../../../domain/streams/policies/offers.ts';
import type { PolicyState } from '../../../domain/streams/policies/state.ts';
import { policiesStream } from '../../../domain/streams/policies/stream.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import type { FoundPosition } from '../../../events/log/replay/replay.ts';
import type { Commit } from '../../../events/log/types.ts';
import { judge, type Verdict } from './judge.ts';
import { KeptStates } from './kept-states.ts';
import type { ProposedSettings } from './proposed-settings.ts';

/** A decision of the period that the settings have a say in, and what it would come to. */
export interface Judged {
  readonly position: number;
  readonly record: string;
  readonly commit: number;
  readonly recordedAt: string;
  readonly policyVersion: number | null;
  readonly command: string;
  readonly events: readonly string[];
  readonly verdict: Verdict;
}

export interface WhatIf {
  readonly judged: readonly Judged[];
  /**
   * Events of the period, by type, in which no setting has a say, or whose stream does not give their
   * commands back.
   */
  readonly notAsked: Readonly<Record<string, number>>;
  /** Positions that are not as they were journaled. */
  readonly tampered: number;
}

export interface Period {
  /** UTC instants, both included. */
  readonly from: string;
  readonly to: string;
}

const upcaster = createUpcaster(catalogue);
const byName = new Map(streams.map((stream) => [stream.events.stream, stream]));

/**
 * Decides what was decided in a period again, by the settings of a proposed policy and on the facts of then.
 * Nothing is written.
 */
export const whatIf = async (
  found: AsyncIterable<FoundPosition>,
  settings: ProposedSettings,
  period: Period,
): Promise<WhatIf> => {
  const judging = new Judging(settings, period);
  for await (const one of found) judging.see(one);
  return judging.result();
};

/** What is known while a journal is replayed. */
class Judging {
  readonly #states = new KeptStates(streams);
  readonly #policies = new Policies();
  readonly #judged: Judged[] = [];
  readonly #notAsked = new Map<string, number>();
  readonly #settings: ProposedSettings;
  readonly #period: Period;
  #tampered = 0;

  constructor(settings: ProposedSettings, period: Period) {
    this.#settings = settings;
    this.#period = period;
  }

  see(found: FoundPosition): void {
    if (found.standing === 'intact') this.#seeCommit(found.position, upcasted(found.read.commit));
    else {
      this.#tampered += 1;
      if (found.ref !== null) this.#states.leaveOut(`${found.ref.stream}/${found.ref.id}`);
    }
  }

  #seeCommit(position: number, commit: Commit): void {
    const { from, to } = this.#period;
    if (commit.recordedAt >= from && commit.recordedAt <= to) this.#judge(position, commit);
    this.#states.see(commit);
    this.#policies.see(commit);
  }

  #judge(position: number, commit: Commit): void {
    const again = judgedAgain(commit, this.#states, this.#policies, this.#settings);
    if (again !== null) this.#judged.push({ position, ...again });
    else for (const { type } of commit.events) this.#notAsked.set(type, (this.#notAsked.get(type) ?? 0) + 1);
  }

  result(): WhatIf {
    return {
      judged: this.#judged,
      notAsked: Object.fromEntries([...this.#notAsked].toSorted()),
      tampered: this.#tampered,
    };
  }
}

const upcasted = (commit: Commit): Commit => ({
  ...commit,
  events: commit.events.map((event) => ({ ...event, ...upcaster.upcast(commit.stream, event) })),
});

const judgedAgain = (
  commit: Commit,
  states: KeptStates,
  policies: Policies,
  proposed: ProposedSettings,
): Omit<Judged, 'position'> | null => {
  const stream = byName.get(commit.stream);
  const was = policies.settingsOf(commit.policyVersion);
  if (stream === undefined) return null;
  const again = judge(stream, commit, states, { was, proposed, keptSince: policies.keptSince() });
  if (again === null) return null;
  return {
    record: `${commit.stream}/${commit.id}`,
    commit: commit.commit,
    recordedAt: commit.recordedAt,
    policyVersion: commit.policyVersion,
    command: again.command.type,
    events: commit.events.map(({ type }) => type),
    verdict: again.verdict,
  };
};

/** The policy versions that a school has adopted by then. */
class Policies {
  #state: PolicyState = policiesStream.initialState;

  see({ stream, events }: Commit): void {
    if (stream !== 'policies') return;
    for (const event of events) this.#state = policiesStream.evolve(this.#state, event);
  }

  /** None before the first. */
  settingsOf(version: number | null) {
    return this.#state.versions.find((one) => one.version === version)?.settings ?? {};
  }

  keptSince(): string | null {
    return keptSince(this.#state);
  }
}
