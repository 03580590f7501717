import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import { splitId } from '../../kernel/ids.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type ClassYearState, classYearIn } from '../../streams/class-years/stream.ts';

/** A lesson, or a topic that the class talked about. */
export const listedTeaching = z.object({
  key: z.string(),
  kind: z.enum(['lesson', 'topic']),
  class: z.string(),
  academicYear: z.string(),
  on: z.string(),
  halfTerm: z.nullable(z.string()),
  teacher: z.string(),
  yearGroup: z.nullable(z.string()),
  strand: z.nullable(z.string()),
  /** The objective, with the edition of the list that it is cited by. */
  objective: z.nullable(z.object({ edition: z.string(), entry: z.string() })),
  topic: z.nullable(z.string()),
  /** Whether the plan has it in that half-term; null: no plan says. */
  isPlanned: z.nullable(z.boolean()),
});
type ListedTeaching = z.output<typeof listedTeaching>;

/**
 * What is counted in a school year: lessons by strand, objective, term without one, and by the plan; topics.
 */
export const numberOf = (academicYear: string, what: string, of = ''): string =>
  of === '' ? keyOf(academicYear, what) : keyOf(academicYear, what, of);

const countsOf = (one: ListedTeaching): Counts => {
  const { academicYear, kind, strand, objective, topic, isPlanned } = one;
  const names = [
    numberOf(academicYear, kind),
    ...(strand === null ? [] : [numberOf(academicYear, 'strand', strand)]),
    ...(objective === null ? [] : [numberOf(academicYear, 'objective', objective.entry)]),
    ...(topic === null ? [] : [numberOf(academicYear, 'topic', topic)]),
    ...(isPlanned === true ? [numberOf(academicYear, 'planned')] : []),
    ...(isPlanned === false ? [numberOf(academicYear, 'not-planned')] : []),
  ];
  return Object.fromEntries(names.map((name) => [name, always]));
};

const keysOf = ({ key, academicYear, class: ofClass, on, strand, objective }: ListedTeaching) => {
  const at = [newestFirst(on), key];
  return [
    keyOf('all', academicYear, ...at),
    keyOf('class', ofClass, academicYear, ...at),
    ...(strand === null ? [] : [keyOf('strand', strand, academicYear, ...at)]),
    ...(objective === null ? [] : [keyOf('objective', objective.entry, academicYear, ...at)]),
  ];
};

const teachingIn = (id: string, { lessons, topics }: ClassYearState): readonly ListedTeaching[] => {
  const { head: ofClass, tail: academicYear } = splitId(id);
  const of = { class: ofClass, academicYear };
  const blank = {
    halfTerm: null,
    yearGroup: null,
    strand: null,
    objective: null,
    topic: null,
    isPlanned: null,
  };
  return [
    ...lessons.map(({ by, ...said }) => ({
      ...blank,
      ...of,
      ...said,
      key: `${id}.${by}`,
      kind: 'lesson' as const,
    })),
    ...topics.map(({ by, ...said }) => ({
      ...blank,
      ...of,
      ...said,
      key: `${id}.${by}`,
      kind: 'topic' as const,
    })),
  ];
};

/** A term that is over in which a class had no lesson counts, too: it fell due (CUR-02). */
export const listsOfTeaching = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = classYearIn(row);
  if (state === null) return [];
  const { tail: academicYear } = splitId(id);
  const missed = state.fellDue.filter((cycle) => cycle.startsWith('lesson.'));
  const counted = missed.map((cycle) => ({
    keys: [],
    row: { key: `${id}.${cycle}` },
    counts: { [numberOf(academicYear, 'missed', cycle.slice('lesson.'.length))]: always },
  }));
  return [
    ...teachingIn(id, state).map((listed) => ({
      keys: keysOf(listed),
      row: listed,
      counts: countsOf(listed),
    })),
    ...counted,
  ];
};
