import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { shownIn } from '../../../../../domain/kernel/view.ts';
import { views } from '../../../../../domain/read-models/index.ts';
import { columnsOf } from '../../../../../functions/shared/csv/columns.ts';
import { cellText, csvText, harmless } from '../../../../../functions/shared/csv/csv-text.ts';

const readBack = (text: string): readonly (readonly string[])[] => parse(text, { bom: true }) as string[][];
const column = (...path: readonly string[]) => ({ name: path.join('.'), path });

/** What a spreadsheet calculates instead of showing, whatever it passes over before it. */
const isFormula = (cell: string) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u.test(cell);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", ' ', '\ufeff', 'a', '＝'),
  }),
);

describe('a list as CSV', () => {
  it('survives a reader of CSV cell by cell, and never begins a formula, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 5 }), (rows) => {
        const text = csvText(
          [column('first'), column('second')],
          rows.map(([first, second]) => ({ first, second })),
        );
        const [heads, ...cells] = readBack(text);
        expect(heads).toEqual(['first', 'second']);
        expect(cells).toEqual(rows.map((row) => row.map(harmless)));
        expect(cells.flat().filter(isFormula)).toEqual([]);
      }),
    );
  });

  it('puts an apostrophe before what would be a formula, and changes nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(harmless(text)).toBe(isFormula(text) ? `'${text}` : text);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200b=1', '＝1', '="a"", ""b"'])(
    'makes a text of %j, also inside quotes',
    (text) => {
      expect(csvText([column('a')], [{ a: text }])).toBe(`\ufeff"a"\r\n"'${text.replaceAll('"', '""')}"\r\n`);
    },
  );

  it('has a byte order mark, CRLF, and every cell in quotes, so that no other separator parts one', () => {
    expect(csvText([column('a'), column('b')], [{ a: 'x;=1', b: null }])).toBe(
      '\ufeff"a","b"\r\n"x;=1",""\r\n',
    );
  });

  it('shows what lies deeper: lists by semicolons, entries of objects a line each', () => {
    expect(cellText(['a', 2, null])).toBe('a; 2; ');
    expect(
      cellText([
        { at: 'noon', by: 'p-1' },
        { at: 'one', tags: ['x', 'y'] },
      ]),
    ).toBe('at: noon; by: p-1\nat: one; tags: x; y');
    expect(cellText({ held: true, count: 3 })).toBe('held: true; count: 3');
  });
});

describe('the columns of a list', () => {
  it('follow from its schema, those of an object inside it by their path', () => {
    const schema = z.object({
      key: z.string(),
      totals: z.nullable(z.object({ open: z.number(), closed: z.optional(z.number()) })),
      classes: z.array(z.object({ name: z.string() })),
    });
    expect(columnsOf(schema)).toEqual([
      column('key'),
      column('totals', 'open'),
      column('totals', 'closed'),
      column('classes'),
    ]);
    expect(csvText(columnsOf(schema), [{ key: 'k', totals: null, classes: [] }])).toContain('"k","","",""');
  });

  it.each(views)('of $model are there, each once, and begin no formula', (view) => {
    const names = columnsOf(shownIn(view)).map(({ name }) => name);
    expect(names).toContain('key');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z.]*$/.test(name))).toEqual([]);
  });
});
