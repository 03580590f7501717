import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import { ownDeviceIn } from '../../streams/own-devices/stream.ts';
import { listInRow } from '../../streams/reference-lists/stream.ts';

export const ownDeviceKinds = z.enum(['laptop', 'tablet', 'phone', 'computer', 'memory-stick']);

export const listedDevice = z.object({
  key: z.string(),
  device: z.string(),
  owner: z.string(),
  kind: ownDeviceKinds,
  /** Of a memory stick; null: it is none. */
  encrypted: z.nullable(z.boolean()),
  forSchoolData: z.boolean(),
  connection: z.enum(['none', 'approved', 'refused', 'ended']),
  /** Edition of the standard that it was held against last; null: nobody looked yet. */
  assessed: z.nullable(z.string()),
  meetsStandard: z.boolean(),
  /** Instant since which a newer edition of the standard is in force; null: none is known. */
  staleFrom: z.nullable(z.string()),
  purposes: z.array(z.string()),
  from: z.nullable(z.string()),
  until: z.nullable(z.string()),
  endedOn: z.nullable(z.string()),
});
type Listed = z.output<typeof listedDevice>;

const standard: Source = { stream: 'reference-lists', id: 'own-device-standard' };
export const standardOf = (_: SourceRow): readonly Source[] => [standard];

export const CONNECTED = 'connected';
export const AUTHORISED = 'authorised';
export const OWNED = 'devices';

/** Since when a later edition than the one that a device was held against is in force. */
const staleFrom = (edition: string | null, joined: Joined): string | null => {
  const kept = edition === null ? null : joined(standard);
  if (kept === null) return null;
  const { editions } = listInRow(kept);
  const at = editions.findIndex((one) => one.edition === edition);
  const later = editions.slice(at + 1).filter(({ withdrawnFrom }) => withdrawnFrom === null);
  return later.map(({ effectiveFrom }) => effectiveFrom).toSorted()[0] ?? null;
};

const keysOf = ({ key, owner, connection, until, endedOn }: Listed): readonly string[] => [
  keyOf('all', key),
  keyOf('owner', owner, key),
  ...(connection === 'approved' ? [keyOf(CONNECTED, key)] : []),
  ...(until !== null && endedOn === null ? [keyOf(AUTHORISED, lastDay(until), key)] : []),
];

const countsOf = ({ connection, from, until, endedOn }: Listed): Counts => ({
  [OWNED]: always,
  ...(connection === 'approved' ? { [CONNECTED]: always } : {}),
  ...(from !== null && endedOn === null ? { [AUTHORISED]: [{ from, until }] } : {}),
});

/** One device, as it stands by the newest decisions. */
export const listsOfDevice = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const { device, connection, assessment, authorisation } = ownDeviceIn(row);
  if (device === null) return [];
  const { owner, kind, encrypted, forSchoolData } = device;
  const assessed = assessment?.edition ?? null;
  const listed: Listed = {
    key: id,
    device: id,
    owner,
    kind,
    encrypted,
    forSchoolData,
    connection: connection?.status ?? 'none',
    assessed,
    meetsStandard: assessment?.meetsStandard ?? false,
    staleFrom: staleFrom(assessed, joined),
    purposes: [...(authorisation?.purposes ?? [])],
    from: authorisation?.from ?? null,
    until: authorisation?.until ?? null,
    endedOn: authorisation?.endedOn ?? null,
  };
  return [{ keys: keysOf(listed), row: listed, counts: countsOf(listed) }];
};
