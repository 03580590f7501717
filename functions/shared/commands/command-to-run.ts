import type { AnyCommand, AnyStream } from '../../../domain/kernel/stream.ts';
import type { StreamKey } from '../../../events/log/types.ts';

/** A parsed command, and the record that it is sent to. */
export interface CommandToRun {
  readonly stream: AnyStream;
  readonly key: StreamKey;
  readonly command: AnyCommand;
}
