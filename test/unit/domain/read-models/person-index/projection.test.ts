import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listsInMemory } from '../../../../../domain/kernel/lists-in-memory.ts';
import type { AnyStream } from '../../../../../domain/kernel/stream.ts';
import { personIndexProjection } from '../../../../../domain/read-models/person-index/projection.ts';
import { personKey } from '../../../../../domain/read-models/person-index/read-model.ts';
import { rowFold } from '../../../../../domain/reports/as-of/row-fold.ts';
import { publicStreams } from '../../../../../domain/streams/index.ts';
import { knownPerson, personId } from '../../../../../events/catalogue/fields.ts';
import type { ReadCommit } from '../../../../../events/log/types.ts';
import { forAll } from '../../../../support/for-all.ts';
import { historyOf } from '../../../../support/histories.ts';

const ids: Readonly<Record<string, string>> = {
  people: 'u-301',
  agreements: 'u-301.pupil',
  consents: 'u-301.photo',
};
const histories = fc.constantFrom(...publicStreams).chain((stream) =>
  historyOf(stream.events, {
    school: 'larkfield-infant',
    stream: stream.events.stream,
    id: ids[stream.events.stream] ?? 'p-401',
  }).map((commits) => ({ stream, commits })),
);

const rowsOf = (commits: readonly ReadCommit[]) => {
  const fold = rowFold(personIndexProjection);
  for (const [at, { commit }] of commits.entries())
    for (const [index, event] of commit.events.entries())
      fold.accept({ commit, position: at + 1, version: commit.firstVersion + index, event });
  return listsInMemory(personIndexProjection, fold.rows()).rows;
};

interface Check {
  readonly _zod: { readonly def: object };
}
interface Loose {
  readonly _zod: {
    readonly def: {
      readonly checks?: readonly Check[];
      readonly shape?: Readonly<Record<string, Loose>>;
      readonly element?: Loose;
      readonly innerType?: Loose;
      readonly options?: readonly Loose[];
    };
  };
}

const loose = (schema: unknown) => schema as Loose;
/** Found another way: a reference to a person has a check that nothing else has. */
const checks = [personId, knownPerson].flatMap((schema) => loose(schema)._zod.def.checks ?? []);
const isReference = ({ _zod: { def } }: Loose): boolean =>
  (def.checks ?? []).some((check) => checks.includes(check));

const textsAt = (schema: Loose, value: unknown): readonly string[] => {
  const { shape = {}, element, innerType, options = [] } = schema._zod.def;
  if (isReference(schema)) return typeof value === 'string' ? [value] : [];
  const inside = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return [
    ...Object.entries(shape).flatMap(([name, one]) => textsAt(one, inside[name])),
    ...(element && Array.isArray(value) ? value.flatMap((one) => textsAt(element, one)) : []),
    ...(innerType ? textsAt(innerType, value) : []),
    ...options.flatMap((one) => textsAt(one, value)),
  ];
};

/** `<person> <version>` of everybody who is named. */
const expected = ({ events, subjectOf }: AnyStream, commits: readonly ReadCommit[]) =>
  new Set(
    commits.flatMap(({ commit }) =>
      commit.events.flatMap(({ type, data }, index) => {
        const named = textsAt(loose(events.entries[type]?.payload), data);
        const subject = subjectOf(commit.id, null);
        return [...named, ...(subject === null ? [] : [subject])].map(
          (person) => `${person} ${commit.firstVersion + index}`,
        );
      }),
    ),
  );

describe('the index of people', () => {
  it('DPR-05 finds of any history every event that names somebody, under that person and nobody else', () => {
    forAll(
      histories,
      ({ stream, commits }) => {
        const rows = rowsOf(commits);
        for (const list of ['timeline/', 'of-stream/']) {
          const found = rows
            .filter(({ key }) => key.startsWith(list))
            .map(({ key, row }) => {
              expect(key).toContain(`/${personKey(String(row['person']))}/`);
              return `${row['person']} ${row['version']}`;
            });
          expect(new Set(found)).toEqual(expected(stream, commits));
          expect(new Set(found).size).toBe(found.length);
        }
      },
      300,
    );
  });

  it('DPR-05 lists a record once for each part that somebody has in it', () => {
    forAll(
      histories,
      ({ commits }) => {
        const rows = rowsOf(commits);
        const parts = rows.flatMap(({ key, row }) =>
          key.startsWith('timeline/')
            ? (row['parts'] as string[]).map((part) => `${row['person']} ${part}`)
            : [],
        );
        const records = rows.flatMap(({ key, row }) =>
          key.startsWith('records/') ? [`${row['person']} ${row['part']}`] : [],
        );
        expect(records.toSorted()).toEqual([...new Set(parts)].toSorted());
      },
      100,
    );
  });

  it('DPR-05 never changes nor takes away a row as histories go on', () => {
    forAll(
      histories,
      ({ commits }) => {
        const before = rowsOf(commits.slice(0, -1));
        const after = new Map(rowsOf(commits).map(({ key, row }) => [key, row]));
        for (const { key, row } of before) expect(after.get(key)).toEqual(row);
      },
      100,
    );
  });

  it('DPR-05 hears every stream that people reach', () => {
    expect(Object.keys(personIndexProjection.streams).toSorted()).toEqual(
      publicStreams.map(({ events }) => events.stream).toSorted(),
    );
  });
});
