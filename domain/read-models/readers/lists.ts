import * as z from 'zod/mini';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { evidenceFilesStream } from '../../streams/evidence-files/stream.ts';
import { notificationsStream } from '../../streams/notifications/stream.ts';

/** What happened: somebody was shown something, was answered about the past, was not let in, or was refused by a rule. */
export const lookKinds = ['read', 'replay', 'not-granted', 'rule'] as const;
type LookKind = (typeof lookKinds)[number];

const kindOf: Readonly<Record<string, LookKind>> = {
  SensitiveRecordRead: 'read',
  AuditReplayPerformed: 'replay',
  AccessRefused: 'not-granted',
  CommandRefused: 'rule',
};

export const listedLook = z.object({
  key: z.string(),
  at: z.string(),
  /** As the school knows them, behind the name of the trust where it alone does; null: nobody known. */
  person: z.nullable(z.string()),
  kind: z.enum(lookKinds),
  stream: z.string(),
  id: z.nullable(z.string()),
  /** The permission that decided; null: none allowed it, or a rule decided. */
  row: z.nullable(z.string()),
  /** Of a rule that refused: its code. */
  code: z.nullable(z.string()),
  /** Of a replay: the instant that was asked about. */
  asOf: z.nullable(z.string()),
});

/** Where a look stands: among all, of what was looked at, and of who looked. */
export const ALL = 'all';
export const OF_RECORD = 'record';
export const OF_PERSON = 'person';
export const REFUSED = 'refused';

/** Nobody, as a system sender stands in the log. */
const NOBODY = 'system.nobody';

/** No part of a key holds a slash. */
export const personKey = (person: string): string => person.replace('/', ':');

const kept = z.object({
  type: z.string(),
  at: z.string(),
  actor: z.string(),
  data: z.object({
    stream: z.string(),
    id: z.nullable(z.string()),
    row: z.optional(z.nullable(z.string())),
    code: z.optional(z.string()),
    asOf: z.optional(z.string()),
  }),
});

/** What belongs to another record: who was notified of it, and its files. */
const parts = [notificationsStream, evidenceFilesStream];

/**
 * What a look at a part of a record is a look at: a dossier is of its incident, a file of the record that it
 * is beside.
 */
const lookedAt = (stream: string, id: string) => {
  if (stream === 'dossiers') return { stream: 'incidents', id };
  const part = parts.find(({ events }) => events.stream === stream);
  return part?.readAs?.(id) ?? { stream, id };
};

export const listsOfRecord = ({ id: key, row }: SourceRow): readonly ListRow[] => {
  const parsed = kept.safeParse(row);
  const kind = kindOf[parsed.data?.type ?? ''];
  if (!parsed.success || kind === undefined) return [];
  const { at, actor, data } = parsed.data;
  const { stream, id, row: decidedBy = null, code = null, asOf = null } = data;
  const person = actor === NOBODY ? null : actor;
  const when = newestFirst(at);
  const target = id === null ? null : lookedAt(stream, id);
  const isRefused = kind === 'not-granted' || kind === 'rule';
  return [
    {
      keys: [
        keyOf(ALL, when, key),
        ...(target === null || isRefused ? [] : [keyOf(OF_RECORD, target.stream, target.id, when, key)]),
        ...(person === null ? [] : [keyOf(OF_PERSON, personKey(person), when, key)]),
        ...(isRefused ? [keyOf(REFUSED, when, key)] : []),
      ],
      row: { key, at, person, kind, stream, id, row: decidedBy, code, asOf },
    },
  ];
};
