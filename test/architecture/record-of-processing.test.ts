import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { streams } from '../../domain/streams/index.ts';
import { recordOfProcessing } from '../support/processing/record-page.ts';

const page = readFileSync('docs/record-of-processing.md', 'utf8');
const sectionOf = (stream: string): string => page.split(`\n## \`${stream}\`\n`)[1]?.split('\n## ')[0] ?? '';

describe('the record of processing', () => {
  it('DPR-01 is what the code says today: `npm run coverage` writes it', () => {
    expect(page).toBe(recordOfProcessing());
  });

  it.each(streams.map((stream) => [stream.events.stream, stream] as const))(
    'DPR-01 says of %s what for, whose, from whom, who reads and hears, and names each personal field',
    (name, { events }) => {
      const section = sectionOf(name);
      for (const row of ['What for', 'Whose', 'From whom', 'Who may read', 'Who is mailed', 'Kept for'])
        expect(section).toMatch(new RegExp(`^\\| ${row} \\| [^|]*[^| ] \\|$`, 'm'));
      const fields = Object.values(events.entries).flatMap(({ personal }) => Object.keys(personal));
      for (const field of fields) expect(section).toContain(`\`${field}\``);
    },
  );
});
