import { describe, expect, it } from 'vitest';
import { wantsCsv } from '../../../../../functions/shared/http/accepted.ts';

describe('what a caller takes in answer', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['text/html,application/xhtml+xml,*/*;q=0.8', false],
    ['text/csv', true],
    ['TEXT/CSV; header=present', true],
    ['text/csv, */*;q=0.1', true],
    ['text/csv, */*', true],
    ['text/*', true],
    ['application/json, text/csv;q=0.5', false],
    ['application/json;q=0.5, text/csv', true],
    ['text/csv;q=0', false],
    ['text/csv;q=none', false],
  ])('%s: CSV %s', (accept, isCsv) => {
    expect(wantsCsv({ headers: { accept } })).toBe(isCsv);
  });
});
