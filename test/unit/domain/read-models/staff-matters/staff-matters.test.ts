import { describe, expect, it } from 'vitest';
import { numbersOn } from '../../../../../domain/kernel/counts.ts';
import { listsInMemory } from '../../../../../domain/kernel/lists-in-memory.ts';
import { itemOf } from '../../../../../domain/kernel/view.ts';
import { staffMattersProjection as projection } from '../../../../../domain/read-models/staff-matters/projection.ts';
import { staffMattersView as view } from '../../../../../domain/read-models/staff-matters/view.ts';
import { rowsOf } from '../../../../support/projecting.ts';
import { authorised, concluded, misused, referred } from '../../streams/staff-matters/histories.ts';

const sources = rowsOf(projection, {
  'staff-matters/m-1': [misused()],
  'staff-matters/m-2': [misused({ person: 'p-900', heldBy: 'chair-of-governors' })],
  'staff-matters/m-3': [misused(), referred, concluded],
  'staff-matters/m-4': [authorised()],
});

const seen = (person: string, roles: readonly string[] | null, query: object = {}) => {
  const { rows, tally } = listsInMemory(projection, sources);
  const reader = roles === null ? {} : { reader: { person, roles } };
  const numbers = numbersOn(tally, '2026-09-10');
  const asked = { now: '', today: '2026-09-10', query, numbers, ...reader } as never;
  const found = view
    .ranges(asked)
    .flatMap(({ from, to }) => rows.filter(({ key }) => from <= key && key <= to));
  const items = found.flatMap(({ row }) => itemOf(view, row, asked) ?? []);
  return { items: items.map(({ key }) => key), rows: items, summary: view.summary(asked) };
};

describe('the list of matters of staff', () => {
  it('INC-14 EML-08 shows whoever sees to them theirs, what is open first', () => {
    const { items, rows } = seen('p-900', ['headteacher', 'dsl', 'staff']);
    expect(items).toEqual(['m-4', 'm-1', 'm-3']);
    expect(rows[2]).toMatchObject({ procedure: 'staff-discipline', outcome: 'dealt-with', status: 'closed' });
    expect(seen('p-900', ['headteacher'], { status: 'closed' }).items).toEqual(['m-3']);
    expect(seen('g-1', ['chair-of-governors', 'governor']).items).toEqual(['m-2']);
  });

  it('INC-14 shows nobody their own, nor that there is one: not the headteacher, nor who is above', () => {
    expect(seen('p-900', ['headteacher', 'governor']).summary).toEqual({ open: 2, closed: 1 });
    expect(seen('p-900', ['chair-of-governors']).items).toEqual([]);
    expect(seen('p-402', ['headteacher']).items).toEqual([]);
  });

  it('INC-14 gives oversight counts alone, and nobody anything where it is not said who asks', () => {
    expect(seen('g-2', ['safeguarding-governor'])).toMatchObject({
      items: [],
      summary: { open: 3, closed: 1 },
    });
    expect(seen('', null)).toMatchObject({ items: [], summary: { open: 0, closed: 0 } });
  });
});
