import * as z from 'zod/mini';
import { checkKind, checkKinds, severity } from '../../../events/catalogue/check-forms.ts';
import { type Interval, interval } from '../../../events/catalogue/settings/interval.ts';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import {
  type CheckState,
  callsIn,
  checkIn,
  checkSettings,
  intervalOf,
  kindOf,
  lastDone,
  systemIn,
  thingOf,
} from '../../streams/checks/stream.ts';
import { policyIn } from '../../streams/policies/stream.ts';

const every = z.nullable(
  z.custom<Interval>((value) => interval({ description: '', items: [] }).read(value) !== null),
);

/** A check as it stands, or one finding of it; what a finding has not is null in the other. */
export const listedCheck = z.object({
  key: z.string(),
  what: z.enum(['check', 'finding']),
  check: z.string(),
  kind: checkKind,
  /** The system or blog; null: it is the school's as a whole. */
  of: z.nullable(z.string()),
  lastOn: z.nullable(z.string()),
  expectedFrom: z.nullable(z.string()),
  /** The last day of a run that has fallen due, and that nobody has settled since. */
  fellDueOn: z.nullable(z.string()),
  /** Reviews that were called for and have not been made. */
  calledFor: z.array(z.object({ cause: z.string(), technology: z.nullable(z.string()), on: z.string() })),
  /** Of a system: what is in use, and by which standard its provider states that it works. */
  release: z.nullable(z.string()),
  attestedBy: z.nullable(z.string()),
  standard: z.nullable(z.string()),
  retiredOn: z.nullable(z.string()),
  /** Of the newest review. */
  failedTests: z.nullable(z.number()),
  openFindings: z.nullable(z.number()),
  /** What each version of the policy states of it, the newest few. */
  stated: z.array(z.object({ from: z.string(), every, words: z.nullable(z.string()) })),
  severity: z.nullable(severity),
  words: z.nullable(z.string()),
  raisedOn: z.nullable(z.string()),
  resolvedOn: z.nullable(z.string()),
});
export type ListedCheck = z.output<typeof listedCheck>;

export const OPEN = 'open';
export const RESOLVED = 'resolved';
export const OVERDUE = 'overdue';
export const CHECKS = 'checks';

/** Versions of a policy that a row looks back on. */
const VERSIONS = 5;
const POLICY = { stream: 'policies', id: 'online-safety' } as const;

/** The policy says how often; the row shows it beside what was done. */
export const policyOf = (_: SourceRow): readonly Source[] => [POLICY];

const none: Omit<ListedCheck, 'key' | 'what' | 'check' | 'kind' | 'of'> = {
  lastOn: null,
  expectedFrom: null,
  fellDueOn: null,
  calledFor: [],
  release: null,
  attestedBy: null,
  standard: null,
  retiredOn: null,
  failedTests: null,
  openFindings: null,
  stated: [],
  severity: null,
  words: null,
  raisedOn: null,
  resolvedOn: null,
};

const statedIn = (kind: ListedCheck['kind'], joined: Joined): ListedCheck['stated'] => {
  const kept = joined(POLICY);
  if (kept === null) return [];
  return policyIn(kept)
    .versions.slice(-VERSIONS)
    .map(({ effectiveFrom: from, settings }) => {
      const read = checkSettings(settings);
      const words = kind === 'security' ? read.securityCheckWords : null;
      return { from, every: intervalOf(kind, read), words };
    });
};

/** The cycle that is open names the event since which it is counted; one of an earlier event is settled. */
const fellDueIn = (kind: ListedCheck['kind'], state: CheckState): string | null => {
  const since = lastDone(kind, state)?.by ?? state.expected[kind]?.by;
  const calls = callsIn(state).map(({ by }) => `called.${by}.`);
  const open = [`${kind}.${since}.`, ...(kind === 'filtering-review' ? calls : [])];
  const fallen = state.fellDue.filter((cycle) => open.some((start) => cycle.startsWith(start)));
  return fallen.map((cycle) => cycle.split('.').at(-1) ?? '').toSorted()[0] ?? null;
};

const standing = (kind: ListedCheck['kind'], state: CheckState, joined: Joined) => {
  const system = systemIn(state);
  const last = lastDone(kind, state);
  return {
    ...none,
    lastOn: last?.data.on ?? null,
    expectedFrom: last === null ? (state.expected[kind]?.from ?? null) : null,
    fellDueOn: system?.retiredOn == null ? fellDueIn(kind, state) : null,
    calledFor: callsIn(state).map(({ data }) => data),
    release: system?.release ?? null,
    attestedBy: system?.attested?.data.by ?? null,
    standard: system?.attested?.data.standard ?? null,
    retiredOn: system?.retiredOn ?? null,
    failedTests:
      last?.type === 'FilteringReviewed'
        ? last.data.tests.filter(({ result }) => result === 'failed').length
        : null,
    openFindings:
      kind === 'security' ? state.findings.filter(({ resolved }) => resolved === null).length : null,
    stated: statedIn(kind, joined),
  };
};

/** The gravest first. */
const ranks = { high: '1', medium: '2', low: '3' } as const;

const ofFindings = (id: string, kind: ListedCheck['kind'], state: CheckState): readonly ListRow[] =>
  state.findings.map(({ by, on, severity: grave, words, resolved }) => {
    const key = `${id}.${by}`;
    const row = {
      ...none,
      key,
      what: 'finding' as const,
      check: id,
      kind,
      of: thingOf(id),
      severity: grave,
      words,
      raisedOn: on,
      resolvedOn: resolved?.on ?? null,
    };
    const place =
      resolved === null ? keyOf(OPEN, ranks[grave], on, key) : keyOf(RESOLVED, newestFirst(resolved.on), key);
    const counts: Counts = { [resolved === null ? OPEN : RESOLVED]: always };
    return { keys: [place], row, counts };
  });

/** A check as it stands, and what was found by it: the gravest and oldest open findings first. */
export const listsOfCheck = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const kind = kindOf(id);
  if (kind === null) return [];
  const state = checkIn(row);
  const now = standing(kind, state, joined);
  const order = String(checkKinds.indexOf(kind));
  const isOverdue = now.fellDueOn !== null;
  return [
    {
      keys: [keyOf(CHECKS, order, id), ...(isOverdue ? [keyOf(OVERDUE, now.fellDueOn ?? '', id)] : [])],
      row: { ...now, key: id, what: 'check' as const, check: id, kind, of: thingOf(id) },
      counts: { [CHECKS]: always, ...(isOverdue ? { [OVERDUE]: always } : {}) },
    },
    ...ofFindings(id, kind, state),
  ];
};
