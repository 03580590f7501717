import { versionName } from '../catalogue/published-versions.ts';
import type { DaybookEvent, VersionName } from './event.ts';
import type { NewestName } from './event-versions.ts';
import { exampleData, newestVersion, schemaOf } from './known-events.ts';

/** What is said of an event in a test; all else is the example's. */
export interface Said<N extends VersionName> {
  /** Fields of its data that differ from the catalogue's example. */
  readonly data?: Partial<DaybookEvent<N>['data']>;
  /** @default example-1 */
  readonly streamId?: string;
  /** @default larkfield-infant */
  readonly school?: string;
  /** Number in the history of its subject. @default 1 */
  readonly streamversion?: number;
  /** @default the streamversion */
  readonly position?: number;
  /** @default 2026-09-21T08:30:00.000Z */
  readonly time?: string;
}

/**
 * An invented event as it goes out, with the catalogue's example as its data.
 * @throws Error for what is no newest version, and where the data that is said is not of its schema
 */
export const exampleEvent = <N extends NewestName>(
  name: N,
  {
    data,
    streamId = 'example-1',
    school = 'larkfield-infant',
    streamversion = 1,
    position = streamversion,
    time = '2026-09-21T08:30:00.000Z',
  }: Said<N> = {},
): Readonly<Record<string, unknown>> => {
  const [stream = '', type = ''] = name.split('/');
  const [example, newest] = [exampleData(stream, type), newestVersion(stream, type)];
  const version = versionName(stream, type, newest ?? 0);
  if (example === null || name !== version)
    throw new Error(`${name} is not the newest version of an event that this package knows`);
  return {
    specversion: '1.0',
    id: `${school}/${stream}/${streamId}/${streamversion}`,
    source: `daybook.${stream}`,
    type,
    subject: `${stream}/${streamId}`,
    time,
    datacontenttype: 'application/json',
    dataschema: `https://api.daybook.example/schemas/${version}.json`,
    data: schemaOf(version).parse({ ...example, ...data }),
    trustid: 'fernhill',
    schoolid: school,
    streamversion,
    position,
    recordedtime: time,
    actor: 'p-110',
    actorrole: 'office,staff',
    correlationid: '4c40706132a5cb4fdf388e8ee198578b',
    policyversion: 1,
    traceparent: '00-4c40706132a5cb4fdf388e8ee198578b-3b75a153ea73dcea-01',
  };
};
