import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asStored } from '../../../../domain/kernel/as-stored.ts';
import type { RowData } from '../../../../domain/kernel/projection.ts';
import { rowIn, rowText } from '../../../../functions/shared/read-model/row-text.ts';
import { forAll } from '../../../support/for-all.ts';

/** What a projection may leave in a row, things undefined among it; nothing that has no canonical form. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, -0, undefined),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.string(),
    fc.array(tie('any')),
    fc.dictionary(fc.string(), tie('any')),
  ),
})).any;
const rows = fc.dictionary(fc.string(), value).map((row) => row as RowData);

describe('a row that was never stored', () => {
  it('GOV-04 is what it would be had it been stored and read again, the order of its names among it', () => {
    forAll(rows, (row) => {
      const read = rowIn(rowText(row));
      expect(asStored(row)).toEqual(read);
      expect(JSON.stringify(asStored(row))).toBe(JSON.stringify(read));
    });
  });
});
