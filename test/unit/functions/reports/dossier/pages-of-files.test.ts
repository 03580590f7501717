import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOfFiles } from '../../../../../functions/reports/dossier/pages-of-files.ts';
import { forAll } from '../../../../support/for-all.ts';

const names = ['dossier.json', 'index.html', 'cited.jsonl', 'manifest.json', 'signature.txt'];
const texts = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), {
  minLength: 1,
  maxLength: names.length,
});

describe('pages of the files of a dossier', () => {
  it('INC-01 give the files again, in their order, none longer than asked, no character cut', () => {
    forAll(fc.tuple(texts, fc.integer({ min: 2, max: 80 })), ([all, most]) => {
      const files = Object.fromEntries(all.map((text, index) => [names[index]!, text]));
      const pages = pagesOfFiles(files, most);
      const again: Record<string, string> = {};
      for (const page of pages) {
        expect(Object.values(page).join('').length).toBeLessThanOrEqual(most);
        for (const [name, text] of Object.entries(page)) {
          expect(text.isWellFormed()).toBe(true);
          again[name] = (again[name] ?? '') + text;
        }
      }
      expect(Object.entries(again)).toEqual(Object.entries(files));
    });
  });

  it('INC-01 cut no file that a page can hold, so that a signature is of one piece', () => {
    forAll(fc.tuple(texts, fc.integer({ min: 2, max: 80 })), ([all, most]) => {
      const files = Object.fromEntries(all.map((text, index) => [names[index]!, text]));
      const pages = pagesOfFiles(files, most);
      for (const [name, text] of Object.entries(files))
        if (text.length <= most) expect(pages.filter((page) => Object.hasOwn(page, name))).toHaveLength(1);
    });
  });
});
