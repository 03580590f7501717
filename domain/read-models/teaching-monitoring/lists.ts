import * as z from 'zod/mini';
import { always } from '../../kernel/counts.ts';
import { splitId } from '../../kernel/ids.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { classYearIn } from '../../streams/class-years/stream.ts';

/** One look at how online safety is taught; what was noticed, sealed. */
export const listedLook = z.object({
  key: z.string(),
  class: z.string(),
  academicYear: z.string(),
  on: z.string(),
  method: z.string(),
  teacher: z.string(),
  observer: z.string(),
  note: z.nullable(z.string()),
});

export const listsOfLooks = ({ id, row }: SourceRow): readonly ListRow[] => {
  const { head: ofClass, tail: academicYear } = splitId(id);
  return (classYearIn(row)?.monitored ?? []).map(({ by, note = null, ...said }) => {
    const key = `${id}.${by}`;
    const at = [newestFirst(said.on), key];
    return {
      keys: [
        keyOf('all', ...at),
        keyOf('class', ofClass, ...at),
        keyOf('method', said.method, ...at),
        keyOf('teacher', said.teacher, ...at),
      ],
      row: { key, class: ofClass, academicYear, ...said, note },
      counts: { [said.method]: always },
    };
  });
};
