import type { CommandDeps } from '../shared/commands/command-deps.ts';
import type { DuesDeps } from '../shared/deadlines/remake-dues.ts';

/** All that running deadlines needs; tests hand in their own. */
export interface RunDeps extends CommandDeps, Pick<DuesDeps, 'table'> {
  /** Schools of the trust, by id. */
  readonly schools: () => Promise<readonly string[]>;
  readonly toProject: (body: string) => Promise<void>;
  readonly toNotify: (body: string) => Promise<void>;
}
