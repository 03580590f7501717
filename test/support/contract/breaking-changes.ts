import { type PublishedVersion, versionName } from '../../../events/catalogue/published-versions.ts';
import { demandOf, type Schema, schemaChanges } from './schema-changes.ts';

/** What a release promised: the schema of each event version, by `<stream>/<type>/v<version>`. */
export interface Contract {
  readonly release: string;
  /** What stands around the data of every event. */
  readonly envelope: Schema;
  readonly versions: Readonly<Record<string, Schema>>;
}

/** A break that is meant, with its reason. */
export interface NamedBreak {
  readonly change: string;
  readonly reason: string;
}

export const contractNow = (
  release: string,
  envelope: Schema,
  versions: readonly PublishedVersion[],
): Contract => ({
  release,
  envelope,
  versions: Object.fromEntries(
    versions.map(({ stream, type, version, schema }) => {
      const { $schema: _, $id: __, title: ___, description: ____, ...demanded } = schema;
      return [versionName(stream, type, version), demanded];
    }),
  ),
});

const eventOf = (name: string): string => name.slice(0, name.lastIndexOf('/'));
const numberOf = (name: string): number => Number(name.slice(name.lastIndexOf('/v') + 2));
const newestOf = (names: readonly string[]): string =>
  names.reduce((newest, name) => (numberOf(name) > numberOf(newest) ? name : newest));

/** Versions that were shipped and are no longer as they were. */
const editsSince = (released: Contract, now: Contract): readonly string[] =>
  Object.entries(released.versions).flatMap(([name, before]) => {
    const after = now.versions[name];
    if (after === undefined) return [`version-gone ${name}`];
    if (demandOf(before) === demandOf(after)) return [];
    return [`version-edited ${name}`, ...schemaChanges(before, after).map((change) => `${name}: ${change}`)];
  });

/** What the newest version of an event demands that the newest released one did not, and the other way round. */
const newVersionsSince = (released: Contract, now: Contract, event: string): readonly string[] => {
  const namesIn = ({ versions }: Contract) => Object.keys(versions).filter((name) => eventOf(name) === event);
  const [before, after] = [newestOf(namesIn(released)), newestOf(namesIn(now))];
  if (before === after) return [];
  return schemaChanges(released.versions[before] ?? {}, now.versions[after] ?? {}).map(
    (change) => `${before} to v${numberOf(after)}: ${change}`,
  );
};

/** The envelope may get more fields: consumers ignore what they do not know. */
const envelopeChanges = (released: Contract, now: Contract): readonly string[] =>
  schemaChanges(released.envelope, now.envelope)
    .filter((change) => !change.startsWith('required-added '))
    .map((change) => `envelope: ${change}`);

/** Whatever may break a consumer that was written against a release. */
export const breaksSince = (released: Contract, now: Contract): readonly string[] => {
  const eventsIn = ({ versions }: Contract) => [...new Set(Object.keys(versions).map(eventOf))];
  const there = new Set(eventsIn(now));
  const gone = eventsIn(released).filter((event) => !there.has(event));
  const kept = eventsIn(released).filter((event) => there.has(event));
  return [
    ...gone.map((event) => `event-gone ${event}`),
    ...editsSince(released, now).filter(
      (change) => !gone.some((event) => change.startsWith(`version-gone ${event}/`)),
    ),
    ...kept.flatMap((event) => newVersionsSince(released, now, event)),
    ...envelopeChanges(released, now),
  ];
};

/** From v1.0.0 on nothing that was shipped goes or changes; a new version may differ, where it says why. */
const isNever = ({ release }: Contract, change: string): boolean =>
  Number(release.split('.')[0]) >= 1 && !/^\S+ to v\d+: /.test(change);

/**
 * What is wrong with the changes since a release: a break that nobody named with its reason, one that is
 * named and is none, and from v1.0.0 on one that may not be.
 */
export const contractFaults = (
  released: Contract,
  now: Contract,
  named: readonly NamedBreak[],
): readonly string[] => {
  const breaks = breaksSince(released, now);
  const meant = new Set(named.filter(({ reason }) => reason.trim() !== '').map(({ change }) => change));
  return [
    ...breaks
      .filter((change) => isNever(released, change))
      .map((change) => `${change}: was shipped in ${released.release} and stays; add a version`),
    ...breaks
      .filter((change) => !isNever(released, change) && !meant.has(change))
      .map(
        (change) =>
          `${change}: breaks consumers of ${released.release}; name it in docs/contract/breaking-changes.json with the reason, or take it back`,
      ),
    ...named
      .filter(({ change }) => !breaks.includes(change))
      .map(({ change }) => `${change}: stands in docs/contract/breaking-changes.json and is no change`),
  ];
};
