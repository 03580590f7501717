import type { Json } from '../catalogue/define-events.ts';

/**
 * Every version of every event by its name, `<stream>/<type>/v<version>`. In the package this file is made of the
 * published schemas, and a name has its own data; here it has some.
 */
export interface EventVersions {
  readonly [name: string]: {
    readonly stream: string;
    readonly type: string;
    readonly version: number;
    readonly data: Readonly<Record<string, Json>>;
  };
}

/** Names of the newest version of each event. */
export type NewestName = string;
