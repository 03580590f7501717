import type { Stage, StatedDeployment } from './stages.ts';
import type { LocalToken, SetUpCommand } from './types.ts';

/**
 * A trust: one file that says how it is deployed and how it is set up. It holds no person: people come from a
 * file outside the repository.
 */
export interface Trust {
  readonly deployment: StatedDeployment;
  /** Stages beside the live one, which `deployment` is, by name, such as `test`. @default - none */
  readonly stages?: Readonly<Record<string, Stage>>;
  /**
   * What opens each school, in order: its registration and calendar, then (when its people have joined) its
   * policy and agreements. Neighbours that are sent to one kind of thing may be sent side by side, each
   * thing's own in order.
   */
  readonly commands: readonly SetUpCommand[];
  /** Log-ins to try the system with on one machine. A deployment does not use them. */
  readonly tokens: readonly LocalToken[];
}
