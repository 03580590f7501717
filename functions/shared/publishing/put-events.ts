import { type EventBus, putEntries } from './event-bus.ts';
import type { Entry } from './to-entry.ts';

export interface BusDeps {
  readonly bus: EventBus;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
}

/**
 * What became of an entry: accepted, refused for good with EventBridge's code, or still failing after all
 * tries.
 */
export type Verdict =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused' | 'failing'; readonly code: string };

/**
 * Codes that name a fault of the entry itself: no retry mends it. Faults of access are left to retries,
 * though the API calls them final too: they lie in the deployment, and once they are mended nothing may have
 * been lost.
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html
 */
const faultsOfEntry: readonly string[] = [
  'InvalidArgument',
  'MalformedDetail',
  'RedactionFailure',
  'ValidationException',
];
const MAX_TRIES = 5;
const FIRST_WAIT_MS = 50;

/**
 * Sends one batch until each entry has its verdict; failing entries are tried again, a bounded number of
 * times, with jitter.
 */
export const putEvents = async (
  deps: BusDeps,
  batch: readonly Entry[],
): Promise<ReadonlyMap<Entry, Verdict>> => {
  const verdicts = new Map<Entry, Verdict>();
  let open = batch;
  for (let tries = 0; open.length > 0 && tries < MAX_TRIES; tries += 1) {
    if (tries > 0) await deps.wait(deps.random() * FIRST_WAIT_MS * 2 ** tries);
    for (const [entry, code] of await codesOf(deps, open)) verdicts.set(entry, verdictOn(code));
    open = open.filter((entry) => verdicts.get(entry)?.outcome === 'failing');
  }
  return verdicts;
};

const verdictOn = (code: string | null): Verdict => {
  if (code === null) return { outcome: 'accepted' };
  return { outcome: faultsOfEntry.includes(code) ? 'refused' : 'failing', code };
};

type Codes = readonly (readonly [Entry, string | null])[];

/** The error code of each entry, null for an accepted one. */
const codesOf = async (deps: BusDeps, entries: readonly Entry[]): Promise<Codes> => {
  try {
    const requests = entries.map(({ request }) => request);
    const codes = await putEntries(deps.bus, requests);
    return entries.map((entry, index) => [entry, codes[index] ?? null]);
  } catch (error) {
    const code = error instanceof Error ? error.name : 'Unknown';
    if (entries.length > 1 && faultsOfEntry.includes(code)) return oneByOne(deps, entries);
    return entries.map((entry) => [entry, code]);
  }
};

/** The whole request was refused for the fault of an entry: the others must not suffer for it. */
const oneByOne = async (deps: BusDeps, entries: readonly Entry[]): Promise<Codes> => {
  const codes: (readonly [Entry, string | null])[] = [];
  for (const entry of entries) codes.push(...(await codesOf(deps, [entry])));
  return codes;
};
