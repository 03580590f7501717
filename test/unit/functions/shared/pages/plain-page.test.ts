import { describe, expect, it } from 'vitest';
import { plainPageText } from '../../../../../functions/shared/pages/plain-page.ts';

describe('a page of texts and tables', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`" onload='x' &amp;`, '&quot; onload=&#39;x&#39; &amp;amp;'],
    ['pupil\u202Elipup\u2066', 'pupil[U+202E]lipup[U+2066]'],
    ['أمينة', 'أمينة'],
  ])('GOV-04 has %s in no place of a page but as text', (written, shown) => {
    const table = { caption: written, head: [written], rows: [[written, written]] };
    const page = plainPageText({
      title: written,
      intro: written,
      sections: [{ heading: written, text: written, tables: [table] }],
    });
    if (shown !== written) expect(page).not.toContain(written);
    expect(page.split(shown)).toHaveLength(11);
  });
});
