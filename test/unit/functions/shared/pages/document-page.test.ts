import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../../domain/reports/kit/document.ts';
import { counted, stated, withheld } from '../../../../../domain/reports/kit/figures.ts';
import { documentPage } from '../../../../../functions/shared/pages/document-page.ts';
import { pageText } from '../../../../../functions/shared/pages/html-response.ts';

const event = { stream: 'incidents', id: 'i-1', version: 1, type: 'IncidentReported' };
const group = (id: string, count: number) =>
  counted(
    { id, label: id },
    Array.from({ length: count }, (_, at) => ({ ...event, version: at + 1 })),
  );
const shown = (document: Partial<Document>, more = {}): string =>
  pageText(
    documentPage(
      { title: 'A <report>', intro: 'Words & more', sections: [], ...document },
      {
        school: 'larkfield-infant',
        period: { name: '2026-27.autumn-1', from: '2026-09-02', to: '2026-10-23' },
        today: '2026-10-20',
        checkpoint: { size: 7, time: '2026-10-20T10:00:00.000Z' },
        tampered: [],
        digest: 'abc',
        names: new Map([['p-1', 'Ada <b>Moss</b>']]),
        addressOf: (figure) => `/figures/${figure}?size=7`,
        ...more,
      },
    ),
  );

describe('the page of a document', () => {
  it('GOV-01 says over what it is and as of what, and nothing that was written is markup', () => {
    const page = shown({});
    expect(page).toContain('<h1>A &lt;report&gt;</h1>');
    expect(page).toContain('2 September 2026 to 23 October 2026');
    expect(page).toContain('20 October 2026, checkpoint 7');
  });

  it('GOV-01 shows a standing in words, not by its colour alone, and leads to the events', () => {
    const figure = stated({ id: 'check-security', label: 'Security', standing: 'red' }, '2026-09-04', [
      event,
    ]);
    const page = shown({ sections: [{ id: 's', heading: 'S', figures: [figure], tables: [] }] });
    expect(page).toContain('<span class="standing red">needs doing</span>');
    expect(page).toContain('href="/figures/check-security?size=7"');
  });

  it('GOV-01 draws bars of the numbers of a table, the table as its twin, withheld ones as such', () => {
    const table = {
      ...{ id: 't', caption: 'By category', head: ['Category', 'Incidents'], chart: 'bars' as const },
      rows: [
        ['One', group('one', 6)],
        ['Two', withheld(group('two', 2))],
      ],
    };
    const page = shown({ sections: [{ id: 's', heading: 'S', figures: [], tables: [table] }] });
    expect(page.match(/<rect /g)).toHaveLength(1);
    expect(page).toContain('>withheld</text>');
    expect(page).toContain('<th scope="row">Two</th>');
    expect(page).not.toMatch(/figures\/two/);
  });

  it('GOV-01 names people where the reader may see names, as text', () => {
    const table = {
      ...{ id: 't', caption: 'Who', head: ['Who'] },
      rows: [[{ person: 'p-1' }], [{ person: 'p-2' }]],
    };
    const page = shown({ sections: [{ id: 's', heading: 'S', figures: [], tables: [table] }] });
    expect(page).toContain('Ada &lt;b&gt;Moss&lt;/b&gt;');
    expect(page).toContain('p-2');
  });

  it('GOV-04 warns where something is not as it was recorded', () => {
    expect(shown({}, { tampered: [{}, {}] })).toContain('2 commits are not as they were recorded.');
    expect(shown({})).not.toContain('warning" role');
  });
});
