import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOfForm, asOfIn } from '../../../../functions/console/html/as-of.ts';
import { fieldOf } from '../../../../functions/console/html/field-markup.ts';
import { pageResponse } from '../../../../functions/console/html/page-response.ts';
import { summaryList, tag, title } from '../../../../functions/console/html/parts.ts';
import { tableOf } from '../../../../functions/console/html/table.ts';
import { asName, inWords, momentInWords } from '../../../../functions/console/html/words.ts';
import { pages } from '../../../../functions/console/pages/index.ts';
import { pageAt } from '../../../../functions/console/pages/match.ts';
import { markup } from '../../../../functions/shared/pages/markup.ts';

const assets = { style: '/s.css', script: '/s.js', verify: '/v.js', icon: '/i.svg' };
const frame = { trust: 'fernhill', assets, holder: null };

/** Tags of a page, without what stands between them. */
const tagsOf = (text: string): readonly string[] => text.match(/<[^>]*>/g) ?? [];

describe('what anybody wrote', () => {
  it('DPR-06 stays text wherever a page puts it', () => {
    const pageWith = (text: string) =>
      pageResponse(frame, 200, {
        title: text,
        said: text,
        content: markup`${title(text, text)}${tag(text)}${summaryList([[text, text]])}
${tableOf({ caption: text, head: [text], rows: [[text, text]], none: text })}
${fieldOf({ name: 'a', label: text, kind: 'text', hint: text }, { act: 'b', chosen: [text], mistake: text })}`,
      }).body;
    const plain = tagsOf(pageWith('x')).length;
    const signs = fc.string({ unit: fc.constantFrom(...'<>"\'&=/ ascript!-\u202e') });
    fc.assert(
      fc.property(signs, (text) => {
        const page = pageWith(`x${text}`);
        expect(tagsOf(page).length).toBe(plain);
        expect(page).not.toContain('\u202e');
      }),
    );
  });
});

describe('the path of a page', () => {
  it('ORG-02 takes ids in the place of names, and nothing that leads elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (parts) => {
        const matched = pageAt(pages, `/${parts.join('/')}`);
        for (const value of Object.values(matched?.params ?? {}))
          expect(value).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
      }),
    );
    expect(pageAt(pages, '/alder/incidents/../people/p-1')).toBeNull();
    expect(pageAt(pages, '/alder/report-incident')?.page.path).toBe('/{school}/report-incident');
    expect(pageAt(pages, '/alder/views/due')?.page.path).toBe('/{school}/views/due');
  });
});

describe('a day in an address', () => {
  it('GOV-04 is asked for as its end in London, where it has passed, and nothing else is', () => {
    const today = '2026-09-10';
    expect(asOfIn({ on: '2026-09-09', by: 'occurred' }, today)).toEqual({
      asOf: '2026-09-09T22:59:59.999Z',
      by: 'occurred',
    });
    expect(asOfIn({ on: '2026-09-09', by: 'x' }, today)).toMatchObject({ by: 'recorded' });
    for (const on of [today, '2026-09-11', '', '<script>']) expect(asOfIn({ on }, today)).toEqual({});
    const text = asOfForm({ on: '2026-09-09', by: 'recorded' }, today, { status: '"><script>' }).text;
    expect(text).toContain('as of the end of 9 September 2026');
    expect(text).not.toContain('<script>');
  });
});

describe('words of the API', () => {
  it('are said as people say them', () => {
    expect([inWords('IncidentReported'), inWords('harmful-material'), asName('larkfield-infant')]).toEqual([
      'incident reported',
      'harmful material',
      'Larkfield Infant',
    ]);
    expect(momentInWords('2026-07-01T08:30:00.000Z')).toBe('1 July 2026, 09:30');
  });
});
