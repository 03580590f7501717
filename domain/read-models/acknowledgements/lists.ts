import * as z from 'zod/mini';
import { always, type Counts, untilDay } from '../../kernel/counts.ts';
import { heldRole } from '../../kernel/held-roles.ts';
import { keyOf, lastDay, newestFirst } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import { expectedRoles } from '../../streams/acknowledgements/stream.ts';

/**
 * What the rows are of: who knows the policy, documents that were acknowledged, visits, notices on personal
 * data.
 */
export const kinds = ['policy', 'document', 'visit', 'privacy-notice'] as const;

const personRow = z.object({ roles: z.array(heldRole) });
const policyRow = z.object({ version: z.number() });
const said = z.object({ on: z.string(), by: z.number() });
export const keptRow = z.object({
  policies: z.array(z.extend(said, { version: z.number() })),
  documents: z.array(z.extend(said, { list: z.string(), edition: z.string() })),
  visits: z.array(z.extend(said, { version: z.number(), from: z.string(), until: z.nullable(z.string()) })),
  notices: z.array(z.extend(said, { edition: z.string(), channel: z.string() })),
});
type Kept = z.output<typeof keptRow>;

export const listedRow = z.object({
  key: z.string(),
  kind: z.enum(kinds),
  person: z.string(),
  /** Of the policy: the newest version that the person knows; null: none. */
  version: z.optional(z.nullable(z.number())),
  on: z.nullable(z.string()),
  /** Of who is expected to know the policy: the last day; of a visit its days. */
  from: z.optional(z.string()),
  until: z.optional(z.nullable(z.string())),
  list: z.optional(z.string()),
  edition: z.optional(z.string()),
  channel: z.optional(z.string()),
});

/**
 * Where somebody stands by the newest version known; whether that is the one in force is a question of the
 * day.
 */
export const KNOWS_NONE = 'none';
export const versionState = (version: number): string => `v${String(version).padStart(6, '0')}`;
export const expectedIn = (state: string): string => keyOf('expected', state);
export const versionIn = (version: string): string => keyOf('version', version);
export const documentIn = (list: string, edition: string): string => keyOf('document', list, edition);
export const noticeIn = (edition: string): string => keyOf('notice', edition);

/** Of a person, the last day on which the policy is to be known; undefined: never. */
const expectedUntil = (roles: z.output<typeof personRow>['roles']): string | null | undefined => {
  const ends = roles.filter(({ role }) => expectedRoles.includes(role)).map(({ until }) => until);
  if (ends.length === 0) return undefined;
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
};

/** A person's own record of what they know. */
export const recordOf = ({ id }: SourceRow): readonly Source[] => [{ stream: 'acknowledgements', id }];

/** A row for each person who is expected to know the policy: what they know stands in it. */
export const listsOfPerson = ({ id: person, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const until = expectedUntil(personRow.safeParse(row).data?.roles ?? []);
  if (until === undefined) return [];
  const kept = keptRow.safeParse(joined({ stream: 'acknowledgements', id: person })).data;
  const newest = (kept?.policies ?? []).toSorted((a, b) => a.version - b.version).at(-1);
  const state = newest === undefined ? KNOWS_NONE : versionState(newest.version);
  return [
    {
      keys: [keyOf('policy', state, lastDay(until), person)],
      row: {
        key: `${person}.policy`,
        kind: 'policy',
        person,
        version: newest?.version ?? null,
        on: newest?.on ?? null,
        until,
      },
      counts: { [expectedIn(state)]: untilDay(until) },
    },
  ];
};

const dated = (kind: string, on: string, key: string): readonly string[] => [
  keyOf(kind, newestFirst(on), key),
];
const once = (name: string): Counts => ({ [name]: always });

const documentsOf = (person: string, { documents }: Kept): readonly ListRow[] =>
  documents.map(({ list, edition, on }) => {
    const key = `${person}.${list}.${edition}`;
    return {
      keys: dated('document', on, key),
      row: { key, kind: 'document', person, list, edition, on },
      counts: once(documentIn(list, edition)),
    };
  });

const visitsOf = (person: string, { visits }: Kept): readonly ListRow[] =>
  visits.map(({ from, until, on, version }) => {
    const key = `${person}.visit.${from}`;
    return { keys: dated('visit', from, key), row: { key, kind: 'visit', person, from, until, on, version } };
  });

const noticesOf = (person: string, { notices }: Kept): readonly ListRow[] =>
  notices.map(({ edition, channel, on }) => {
    const key = `${person}.privacy-notice.${edition}`;
    return {
      keys: dated('privacy-notice', on, key),
      row: { key, kind: 'privacy-notice', person, edition, channel, on },
      counts: once(noticeIn(edition)),
    };
  });

/** Documents, visits and notices, newest first; what is known of the policy stands at the person. */
export const listsOfRecord = ({ id, row }: SourceRow): readonly ListRow[] => {
  const kept = keptRow.safeParse(row).data;
  return kept === undefined ? [] : [...documentsOf(id, kept), ...visitsOf(id, kept), ...noticesOf(id, kept)];
};

const versionsRow = z.object({ versions: z.array(z.extend(policyRow, { from: z.string() })) });

/** The policy stands in no list: it says by numbers which version is in force on a day. */
export const listsOfPolicy = ({ id, row }: SourceRow): readonly ListRow[] => {
  const versions = versionsRow.safeParse(row).data?.versions ?? [];
  const counts = versions.map(({ version, from }) => [versionIn(String(version)), [{ from, until: null }]]);
  return counts.length === 0 ? [] : [{ keys: [], row: { key: id }, counts: Object.fromEntries(counts) }];
};
