import type { Appended, StreamKey } from '../../../events/log/types.ts';
import type { AnyCommand } from '../lambda/any-stream.ts';
import type { Caller } from '../access/identity.ts';

/** A command that may be decided: parsed, its sender known and permitted. */
export interface CommandToRun {
  readonly key: StreamKey;
  readonly command: AnyCommand;
  readonly commandId: string;
  readonly fingerprint: string;
  readonly expectedCommit: number | null;
  readonly caller: Caller;
  readonly correlationId: string;
}

/** What became of it; no events when there was nothing to record. */
export type Executed = Pick<Appended, 'key' | 'commit' | 'version' | 'events' | 'replayed'>;
