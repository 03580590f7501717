import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import { type EarlierVersions, versionName } from '../../../events/catalogue/published-versions.ts';
import { exampleFile, type Golden, jsonIn, schemaFile, shippedVersions } from '../evolution/golden-files.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}
type Example = Readonly<Record<string, unknown>>;

/** Versions before the newest one, of the golden files, without what is personal in an example. */
export const earlierVersions = (catalogue: readonly StreamEvents[], golden: Golden): EarlierVersions =>
  Object.fromEntries(
    catalogue
      .flatMap((events) =>
        shippedVersions(events).filter(({ type, version }) => version < events.entries[type]!.version),
      )
      .map((event) => {
        const schema = jsonIn(golden, schemaFile(event)) as Schema;
        const example = jsonIn(golden, exampleFile(event)) as Example;
        const published = Object.entries(example).filter(([field]) =>
          Object.hasOwn(schema.properties ?? {}, field),
        );
        return [
          versionName(event.stream, event.type, event.version),
          { schema: { ...schema }, example: Object.fromEntries(published) },
        ];
      }),
  );
