import type { Envelope } from '../catalogue/envelope.ts';
import type { EventVersions, NewestName } from './event-versions.ts';

/** `<stream>/<type>/v<version>`, such as `devices/DeviceLent/v1`: how the address in `dataschema` ends. */
export type VersionName = Extract<keyof EventVersions, string>;

/** What all events have around their data. */
export interface Around extends Omit<Envelope, 'source' | 'type' | 'data'> {}

/** A published event, checked: the CloudEvents object, with data of one of these versions. */
export type DaybookEvent<N extends VersionName = NewestName> = {
  [M in N]: Around & {
    readonly source: `daybook.${EventVersions[M]['stream']}`;
    readonly type: EventVersions[M]['type'];
    /** The version that `data` is of: that of `dataschema`, or a later one that it was lifted to. */
    readonly version: EventVersions[M]['version'];
    readonly data: EventVersions[M]['data'];
  };
}[N];

type KindOf<N extends VersionName> = N extends VersionName
  ? `${EventVersions[N]['stream']}/${EventVersions[N]['type']}`
  : never;

/** The newest version of every event, but of those that are asked for at another one. */
export type AskedFor<P extends VersionName> =
  | P
  | { [N in NewestName]: KindOf<N> extends KindOf<P> ? never : N }[NewestName];
