import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import { publishedSchema } from '../../../events/catalogue/json-schema.ts';
import { canonical } from '../../../events/log/canonical.ts';
import {
  type EventVersion,
  exampleFile,
  type Golden,
  jsonIn,
  liftedFile,
  MANIFEST,
  schemaFile,
  sha256Of,
  shippedVersions,
} from './golden-files.ts';

/**
 * The schema of an event as subscribers rely on it: its address differs between deployments, its description
 * may be put better.
 */
export const contractOf = (events: StreamEvents, type: string): Record<string, unknown> => {
  const { $id: _, description: __, ...contract } = publishedSchema(events, type, '');
  return contract;
};

const nameOf = ({ stream, type, version }: EventVersion) => `${stream}/${type} version ${version}`;

const changedSchema = (events: StreamEvents, shipped: EventVersion, golden: Golden): string[] => {
  if (events.entries[shipped.type]?.version !== shipped.version) return [];
  const isSame =
    canonical(jsonIn(golden, schemaFile(shipped))) === canonical(contractOf(events, shipped.type));
  return isSame
    ? []
    : [
        `the published schema of ${nameOf(shipped)} changed: leave it, raise the version and add the upcast from ${shipped.version}`,
      ];
};

/**
 * What is wrong with the schemas of a stream's events: every version ever shipped has one, which stays as it
 * was published.
 */
export const publishedFaults = (events: StreamEvents, golden: Golden): readonly string[] =>
  shippedVersions(events).flatMap((shipped) =>
    golden.has(schemaFile(shipped))
      ? changedSchema(events, shipped, golden)
      : [
          `test/golden/${schemaFile(shipped)} is not there: restore it, or run \`npm run golden\` where ${nameOf(shipped)} is new`,
        ],
  );

/** The files that a subscriber, or an event already written, relies on: none may go or change. */
const isKept = (catalogue: readonly StreamEvents[]) => {
  const paths = catalogue.flatMap((events) =>
    shippedVersions(events).flatMap((event) => {
      const isOld = event.version < (events.entries[event.type]?.version ?? 0);
      return [exampleFile(event), schemaFile(event), ...(isOld ? [liftedFile(event)] : [])];
    }),
  );
  const shipped = new Set(paths);
  return (path: string) => shipped.has(path);
};

export const keptFiles = (catalogue: readonly StreamEvents[], golden: Golden): readonly string[] =>
  [...golden.keys()].filter(isKept(catalogue));

/** Hashes of the manifest by path. */
export const manifestIn = (golden: Golden): Readonly<Record<string, string>> =>
  (jsonIn(golden, MANIFEST) ?? {}) as Readonly<Record<string, string>>;

const sayOf = (path: string, expected: string, golden: Golden, isOfCatalogue: boolean): string[] => {
  const text = golden.get(path);
  if (!isOfCatalogue)
    return [
      `test/golden/${path} belongs to no event of the catalogue: an event type and its versions stay forever`,
    ];
  if (text === undefined)
    return [`test/golden/${path} is gone: restore it, events of that version are in the log`];
  return sha256Of(text) === expected
    ? []
    : [`test/golden/${path} was changed: restore it, it says what was shipped`];
};

/** What is wrong with the golden files as a whole: gone, edited, or not under the manifest's watch. */
export const keptFaults = (catalogue: readonly StreamEvents[], golden: Golden): readonly string[] => {
  const manifest = manifestIn(golden);
  const isOfCatalogue = isKept(catalogue);
  const unwatched = keptFiles(catalogue, golden).filter((path) => !Object.hasOwn(manifest, path));
  return [
    ...Object.entries(manifest).flatMap(([path, expected]) =>
      sayOf(path, expected, golden, isOfCatalogue(path)),
    ),
    ...unwatched.map((path) => `test/golden/${path} is not in the manifest: run \`npm run golden\``),
  ];
};
