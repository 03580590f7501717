import * as z from 'zod/mini';
import type { OpenReplay } from '../../domain/streams/subscriptions/stream.ts';
import type { StreamEvents } from '../../events/catalogue/define-events.ts';
import { type EarlierVersions, publishedVersions } from '../../events/catalogue/published-versions.ts';
import type { AskedVersions } from '../shared/publishing/to-envelope.ts';

const fieldsOf = z.object({ properties: z._default(z.record(z.string(), z.unknown()), {}) });

/**
 * Versions that were asked for, with the fields that each has as it is published.
 * @throws Error for a version that there is not
 */
export const askedVersions = (
  catalogue: readonly StreamEvents[],
  earlier: EarlierVersions,
  asked: OpenReplay['versions'],
): AskedVersions => {
  const types = new Set(asked.map(({ type }) => type));
  // Of these alone: the schemas of all events take longer than a page.
  const named = catalogue.map((events) => ({
    ...events,
    entries: Object.fromEntries(Object.entries(events.entries).filter(([type]) => types.has(type))),
  }));
  const published = publishedVersions(named, earlier, '');
  return new Map(
    asked.map(({ type, version }) => {
      const found = published.find((one) => one.type === type && one.version === version);
      if (found === undefined) throw new Error(`there is no version ${version} of ${type}`);
      return [type, { version, fields: new Set(Object.keys(fieldsOf.parse(found.schema).properties)) }];
    }),
  );
};
