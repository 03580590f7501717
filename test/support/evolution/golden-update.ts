import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import { type AnyFold, changedFolds, type States, statesOf } from './folded-states.ts';
import {
  asFile,
  exampleFile,
  type Golden,
  jsonIn,
  MANIFEST,
  schemaFile,
  sha256Of,
  statesFile,
} from './golden-files.ts';
import { contractOf, keptFiles, manifestIn } from './published.ts';

/** The files to write, by path, and what can't be written because something was changed that may not. */
export interface GoldenUpdate {
  readonly files: ReadonlyMap<string, string>;
  readonly refusals: readonly string[];
}

/** Examples and schemas of new versions. One that is there is never written again: it is what was shipped. */
const newVersions = (catalogue: readonly StreamEvents[], golden: Golden): ReadonlyMap<string, string> =>
  new Map(
    catalogue
      .flatMap((events) =>
        Object.entries(events.entries).flatMap(([type, { version, example }]): [string, string][] => {
          const event = { stream: events.stream, type, version };
          return [
            [exampleFile(event), asFile(example)],
            [schemaFile(event), asFile(contractOf(events, type))],
          ];
        }),
      )
      .filter(([path]) => !golden.has(path)),
  );

/** Hashes of what the manifest does not watch yet; a hash that is there stays. */
const manifestOf = (catalogue: readonly StreamEvents[], golden: Golden): string => {
  const now = keptFiles(catalogue, golden).map((path) => [path, sha256Of(golden.get(path) ?? '')] as const);
  const hashes = Object.entries({ ...Object.fromEntries(now), ...manifestIn(golden) });
  return asFile(Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1))));
};

const refusalOf = ({ events: { stream }, stateVersion }: AnyFold, golden: Golden, now: States): string[] => {
  const recorded = jsonIn(golden, statesFile(stream)) as States | undefined;
  if (recorded === undefined || recorded.stateVersion < stateVersion) return [];
  const changed = changedFolds(recorded, now);
  return changed.length === 0
    ? []
    : [
        `${stream}: raise stateVersion in domain/${stream}/owner.ts, the fold of ${changed.join(', ')} changed`,
      ];
};

/** What brings the golden files up to the catalogue and the folds. */
export const goldenUpdate = (
  catalogue: readonly StreamEvents[],
  folds: readonly AnyFold[],
  golden: Golden,
): GoldenUpdate => {
  const files = new Map(newVersions(catalogue, golden));
  const complete = new Map([...golden, ...files]);
  files.set(MANIFEST, manifestOf(catalogue, complete));
  const refusals = folds.flatMap((owner) => {
    const now = statesOf(owner, complete);
    const refused = refusalOf(owner, complete, now);
    if (refused.length === 0) files.set(statesFile(owner.events.stream), asFile(now));
    return refused;
  });
  return { files: new Map([...files].filter(([path, text]) => golden.get(path) !== text)), refusals };
};
