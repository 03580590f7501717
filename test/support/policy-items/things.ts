import { RETENTION } from '../../../domain/kernel/retention-deadline.ts';
import { readModels } from '../../../domain/read-models/index.ts';
import { allReports } from '../../../domain/reports/index.ts';
import { streams } from '../../../domain/streams/index.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { settingParts } from '../../../events/catalogue/settings/index.ts';
import { type SourceFile, sourceFiles } from '../source-files.ts';
import { itemCode } from './titled-tests.ts';

export type Kind = 'rejection' | 'event' | 'deadline' | 'notice' | 'list' | 'report' | 'setting';

/** Something of the code that says which items it is for. */
export interface Thing {
  readonly kind: Kind;
  /** Its name, with its stream or part before it where that makes it plain. */
  readonly name: string;
  readonly items: readonly string[];
  /** Where it stands. */
  readonly place: string;
}

/** Comments explain, they hold nothing. */
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

const refusalsIn = (stream: string, { path, text }: SourceFile): readonly Thing[] =>
  [...text.matchAll(/rejection\(\s*'(\w+)',\s*'([A-Z]{3}-\d{2})'/g)].map(([, code = '', item = '']) => ({
    kind: 'rejection',
    name: `${stream}.${code}`,
    items: [item],
    place: path,
  }));

/** Notices by their names; items that stand apart from a name are the stream's notices'. */
const noticesIn = (stream: string, { path, text }: SourceFile): readonly Thing[] => {
  const named = [...text.matchAll(/\bnotice: '([\w-]+)',\s*items: \[([^\]]*)\]/g)].map(
    ([, name = '', of = '']): Thing => ({
      kind: 'notice',
      name,
      items: of.match(itemCode) ?? [],
      place: path,
    }),
  );
  const held = new Set(named.flatMap(({ items }) => items));
  const apart = new Set((text.match(itemCode) ?? []).filter((code) => !held.has(code)));
  return [
    ...named,
    ...(apart.size === 0
      ? []
      : [{ kind: 'notice' as const, name: stream, items: [...apart].toSorted(), place: path }]),
  ];
};

/** Refusals and notices are written in maps and functions: read from the text of the streams' files. */
const writtenIn = async (): Promise<readonly Thing[]> =>
  (await sourceFiles('domain/streams'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => ({ path, text: withoutComments(text) }))
    .flatMap((file) => {
      const stream = file.path.split('/')[2] ?? '';
      return [
        ...refusalsIn(stream, file),
        ...(/\/notices(\.ts$|\/)/.test(file.path) ? noticesIn(stream, file) : []),
      ];
    });

const listed = (): readonly Thing[] => [
  ...catalogue.flatMap(({ stream, entries }) =>
    Object.entries(entries).map(
      ([type, { items }]): Thing => ({
        kind: 'event',
        name: type,
        items,
        place: `events/catalogue/${stream}.ts`,
      }),
    ),
  ),
  ...streams.flatMap(({ events, deadlines }) =>
    deadlines.map(
      ({ name, items }): Thing => ({
        kind: 'deadline',
        name,
        items,
        place: `domain/streams/${events.stream}`,
      }),
    ),
  ),
  { kind: 'deadline', name: RETENTION, items: ['DPR-04'], place: 'domain/kernel/retention-deadline.ts' },
  ...readModels.flatMap(({ view }) =>
    view === null
      ? []
      : [
          {
            kind: 'list' as const,
            name: view.model,
            items: view.items,
            place: `domain/read-models/${view.model}`,
          },
        ],
  ),
  ...allReports.map(
    ({ name, items }): Thing => ({ kind: 'report', name, items, place: `domain/reports/${name}` }),
  ),
  ...Object.entries(settingParts).flatMap(([part, keys]) =>
    Object.entries(keys).map(
      ([key, { items }]): Thing => ({
        kind: 'setting',
        name: `${part}.${key}`,
        items,
        place: 'events/catalogue/settings',
      }),
    ),
  ),
];

/** All that the code has for items: refusals, events, deadlines, notices, lists, reports and settings. */
export const thingsOfItems = async (): Promise<readonly Thing[]> => [...listed(), ...(await writtenIn())];
