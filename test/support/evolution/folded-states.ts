import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import { createUpcaster, type VersionedEvent } from '../../../events/catalogue/upcast.ts';
import { canonical } from '../../../events/log/canonical.ts';
import { type Dice, diceOf } from '../delivery-campaign/dice.ts';
import {
  type EventVersion,
  exampleFile,
  type Golden,
  jsonIn,
  schemaFile,
  sha256Of,
  shippedVersions,
  statesFile,
} from './golden-files.ts';
import { sampleOf } from './sample.ts';

/** A stream's fold, the type of its state forgotten. */
export interface AnyFold {
  readonly events: StreamEvents;
  readonly stateVersion: number;
  readonly initialState: unknown;
  evolve(state: unknown, event: { readonly type: string; readonly data: object }): unknown;
}

/** What a golden file of states holds. */
export interface States {
  readonly stateVersion: number;
  /**
   * By `<Type>.v<n>`, in the order in which they were shipped: the hash of the states of histories that bring
   * it in.
   */
  readonly hashes: Readonly<Record<string, string>>;
}

const HISTORIES = 40;

/**
 * The events of a stream in the order in which they were shipped: those on record first, so that a new one
 * moves no history.
 */
const inOrder = (events: StreamEvents, golden: Golden): readonly (readonly [string, EventVersion])[] => {
  const shipped = new Map(shippedVersions(events).map((event) => [`${event.type}.v${event.version}`, event]));
  const recorded = jsonIn(golden, statesFile(events.stream)) as States | undefined;
  const names = new Set([...Object.keys(recorded?.hashes ?? {}), ...shipped.keys()]);
  return [...names].flatMap((name) => {
    const event = shipped.get(name);
    return event !== undefined && golden.has(exampleFile(event)) && golden.has(schemaFile(event))
      ? [[name, event] as const]
      : [];
  });
};

const drawn = (event: EventVersion, golden: Golden, dice: Dice): VersionedEvent => {
  const example = jsonIn(golden, exampleFile(event)) as VersionedEvent['data'];
  const data = sampleOf(jsonIn(golden, schemaFile(event)), example, dice) as VersionedEvent['data'];
  // What is not published is personal: sealed in the log, any text here.
  const personal = Object.fromEntries(
    Object.entries(example).filter(([field]) => !(field in publishedFields(event, golden))),
  );
  return {
    type: event.type,
    v: event.version,
    occurredAt: '2026-09-03T08:30:00.000Z',
    data: { ...personal, ...data },
  };
};

const publishedFields = (event: EventVersion, golden: Golden): object =>
  (jsonIn(golden, schemaFile(event)) as { readonly properties?: object }).properties ?? {};

/** A history of events up to one: most begin as the stream does, all bring that one in. */
const historyOf = (until: readonly EventVersion[], golden: Golden, dice: Dice): readonly VersionedEvent[] => {
  const [first, newest] = [until[0] as EventVersion, until.at(-1) as EventVersion];
  const some = (most: number) =>
    Array.from({ length: dice.roll(most + 1) }, () => until[dice.roll(until.length)] as EventVersion);
  const begun = dice.isLucky(0.6) ? [first] : [];
  return [...begun, ...some(8), newest, ...some(2)].map((event) => drawn(event, golden, dice));
};

/**
 * The states of a stream's histories, made of frozen examples and schemas and lifted as the log lifts them.
 */
export const statesOf = (owner: AnyFold, golden: Golden): States => {
  const { stream } = owner.events;
  const { upcast } = createUpcaster([owner.events]);
  const events = inOrder(owner.events, golden);
  const fold = (history: readonly VersionedEvent[]) =>
    history.reduce((state, event) => owner.evolve(state, upcast(stream, event)), owner.initialState);
  const hashes = events.map(([name], index) => {
    const until = events.slice(0, index + 1).map(([, event]) => event);
    const states = Array.from({ length: HISTORIES }, (_, seed) =>
      fold(historyOf(until, golden, diceOf(index * HISTORIES + seed))),
    );
    return [name, sha256Of(canonical(JSON.parse(JSON.stringify([owner.initialState, ...states]))))] as const;
  });
  return { stateVersion: owner.stateVersion, hashes: Object.fromEntries(hashes) };
};

/** The events that are not folded as it is on record. */
export const changedFolds = (recorded: States, now: States): readonly string[] =>
  Object.entries(recorded.hashes).flatMap(([name, hash]) => (now.hashes[name] === hash ? [] : [name]));

/** What is wrong with the record of a stream's states. */
export const foldFaults = (owner: AnyFold, golden: Golden): readonly string[] => {
  const { stream } = owner.events;
  const recorded = jsonIn(golden, statesFile(stream)) as States | undefined;
  if (recorded === undefined)
    return [`test/golden/${statesFile(stream)} is not there: run \`npm run golden\``];
  const now = statesOf(owner, golden);
  const changed = changedFolds(recorded, now);
  if (now.stateVersion < recorded.stateVersion)
    return [`the state version of ${stream} went back: states of ${recorded.stateVersion} are in the log`];
  if (now.stateVersion === recorded.stateVersion && changed.length > 0) {
    return [
      `${stream} folds ${changed.join(', ')} in another way: raise stateVersion in domain/streams/${stream}/stream.ts, then run \`npm run golden\``,
    ];
  }
  const isRecorded =
    now.stateVersion === recorded.stateVersion &&
    Object.keys(now.hashes).every((name) => Object.hasOwn(recorded.hashes, name));
  return isRecorded ? [] : [`test/golden/${statesFile(stream)} is behind: run \`npm run golden\``];
};
