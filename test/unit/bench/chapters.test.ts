import { describe, expect, it } from 'vitest';
import { withChapters } from '../../bench/report/chapters.ts';
import { chaptersOf } from '../../bench/run-chapters.ts';

const page = '# Page\n\nIntro.\n\n## Lists\n\nOld.\n\n### Within\n\nOld, too.\n\n## Last\n\nStays.\n';

describe('a chapter that is measured by itself', () => {
  it('takes the place of the one of its title, and leaves the others as they were', () => {
    expect(withChapters(page, ['## Lists\n\nNew.\n'])).toBe(
      '# Page\n\nIntro.\n\n## Lists\n\nNew.\n\n## Last\n\nStays.\n',
    );
  });
  it('is put before the last one where it is new', () => {
    expect(withChapters(page, ['## Imports\n\nNew.\n'])).toContain(
      'Old, too.\n\n## Imports\n\nNew.\n\n## Last',
    );
  });
  it('is one that there is', () => {
    expect(chaptersOf(['lists', 'imports'])).toEqual(['lists', 'imports']);
    expect(() => chaptersOf(['loads'])).toThrow(
      'there is no chapter loads; there are lists, due, recorded-read, sealing, imports',
    );
  });
});
