import { markup } from '../../../shared/pages/markup.ts';
import { noteOf, readCheckpoint, readTrustLink, signersIn, type TrustLink } from '../../api/checkpoints.ts';
import { counted } from '../../html/counted.ts';
import { heading, link, paragraph, summaryList, title } from '../../html/parts.ts';
import type { Cell } from '../../html/table.ts';
import { asName, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';

const namesIn = (text: string): Cell => signersIn(text).join(', ') || 'nobody';

/** Where the trust's log of logs has it, or one that continues it. */
const trustRows = (size: number, found: TrustLink | null): readonly (readonly [string, Cell])[] => {
  if (found === null || found.entry.size < size) return [['In the log of the trust', 'not yet']];
  const { position, entry, checkpoint } = found;
  const how =
    entry.size === size ? '' : `, which has the later checkpoint of ${counted(entry.size, 'position')}`;
  return [
    ['In the log of the trust', `entry ${position}${how}`],
    ['Covered there', `${counted(found.size, 'entry', 'entries')}, signed ${momentInWords(checkpoint.time)}`],
    ['Countersigned there by', namesIn(checkpoint.countersignatures.join(''))],
  ];
};

/** One checkpoint: who signed it, and its note as it is. */
export const checkpointPage = page({
  path: '/{school}/checkpoints/{size}',
  needs: [{ audit: 'checkpoints' }],
  load: async ({ api, params: { school, size } }) => {
    const [checkpoint, inTrust] = await Promise.all([
      readCheckpoint(api, school, size),
      readTrustLink(api, school, size),
    ]);
    return { checkpoint, inTrust };
  },
  title: (_, { params: { size } }) => `Checkpoint of ${counted(Number(size), 'position')}`,
  render: ({ checkpoint, inTrust }, { params: { school } }) => {
    const { size, time, note, countersignatures } = checkpoint;
    return markup`${title(`Checkpoint of ${counted(size, 'position')}`, asName(school))}
${summaryList([
  ['Covers', `positions 1 to ${size}`],
  ['Signed', momentInWords(time)],
  ['By', namesIn(note)],
  ['Countersigned by', namesIn(countersignatures.join(''))],
  ...trustRows(size, inTrust),
])}
${heading('The note, as it was signed')}
<pre class="db-raw">${noteOf(checkpoint)}</pre>
<p class="govuk-body">${link(`/console/${school}/checkpoints/${size}/note`, 'Keep this note as a file')}</p>
${paragraph('Kept until your next visit, it shows then that nothing before it was changed: the verifier compares it with a later export (--since).')}
<p class="govuk-body">${link(`/console/${school}/checkpoints`, 'All checkpoints')}</p>`;
  },
});
