/** Every field that may stand in a log line, by message. Ids, counts, codes and outcomes only: never a name, free text or a body. */
export const logFields = {
  appended: ['school', 'stream', 'id', 'commit', 'events'],
  journaled: ['school', 'stream', 'id', 'commit', 'position'],
  published: ['eventId', 'type', 'position'],
  projected: ['model', 'school', 'stream', 'id', 'commit'],
  notified: ['notice', 'eventId', 'recipient', 'outcome'],
  'not-delivered': ['school', 'tenant', 'id', 'eventId', 'refusal', 'status', 'failures'],
  refused: ['school', 'stream', 'id', 'command', 'code', 'item'],
  tampering: ['reason', 'key', 'sequence'],
  signed: ['school', 'position'],
  'signing-stopped': ['left'],
  'deadlines-stopped': ['left'],
  'dead-lettered': ['reason', 'key', 'sequence', 'eventId', 'position', 'messageId'],
  'no-holder': ['notice', 'eventId', 'school', 'roles'],
  'bootstrap-used': ['school'],
  swept: ['school', 'stream', 'id', 'commit', 'model'],
  'sweep-stopped': ['school', 'stream', 'id'],
  import: ['school', 'import', 'outcome'],
  'import-cleared': ['school', 'import'],
  replay: ['school', 'subscription', 'outcome'],
  'operation-requested': ['operation', 'kind', 'school', 'model', 'queue', 'actor'],
  rebuilt: ['operation', 'school', 'model', 'generation', 'outcome'],
  failed: ['error', 'causes', 'stack', 'messageId', 'sequence', 'receiveCount', 'school'],
  rejected: ['status', 'problem'],
  'log-in-failed': ['error'],
  'wall-crossed': ['reason'],
  'keys-stale': ['minutes'],
  witnessed: ['recipient', 'position', 'outcome'],
  'witness-refused': ['recipient', 'position', 'outcome'],
  'archive-not-copied': ['school', 'position'],
} as const;

export type LogMessage = keyof typeof logFields;

interface FieldTypes {
  readonly commit: number;
  readonly position: number;
  readonly generation: number;
  readonly status: number;
  readonly receiveCount: number;
  readonly failures: number;
  readonly minutes: number;
  readonly left: number;
  readonly events: readonly string[];
  readonly roles: readonly string[];
  readonly causes: readonly string[];
  readonly stack: readonly string[];
}
type FieldName<M extends LogMessage> = (typeof logFields)[M][number] | 'correlationId';
type FieldType<K> = K extends keyof FieldTypes ? FieldTypes[K] : string;

/** The fields of one message; each may be left out where it is not known. */
export type LogFields<M extends LogMessage> = { readonly [K in FieldName<M>]?: FieldType<K> | undefined };
