import * as z from 'zod/mini';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import type { Api } from '../../api/api.ts';
import { type Checkpoint, readCheckpoints, readTrustLink, signersIn } from '../../api/checkpoints.ts';
import type { Place } from '../../api/me.ts';
import { may } from '../../api/rights.ts';
import type { Act } from '../../html/act.ts';
import { counted } from '../../html/counted.ts';
import { durationInWords } from '../../html/duration.ts';
import { formOf } from '../../html/form.ts';
import { link, paragraph, summaryList, tag, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { chartOf, GAP_MS, waitOf } from './chart.ts';

export const signNow: Act = {
  name: 'sign-checkpoint',
  needs: { audit: 'sign-checkpoint' },
  button: 'Sign what was recorded so far',
  said: 'What was recorded so far is signed.',
  fields: [],
  command: ({ params: { school = '' } }) => ({ path: `/v1/schools/${school}/checkpoints`, body: {} }),
};

/** Rows of the table at once; the picture has all. */
const ROWS = 50;

const journal = z.object({ head: z.number(), entries: z.array(z.object({ at: z.nullable(z.string()) })) });

/** How much waits for the next checkpoint, and since when; null: the caller may not ask. */
const waitingAfter = async (
  api: Pick<Api, 'get'>,
  place: Place,
  school: string,
  size: number,
): Promise<string | null> => {
  if (!may(place, { audit: 'journal' })) return null;
  const asked = { after: String(size), limit: '1' };
  const { head, entries } = await api.get(journal, `/v1/schools/${school}/journal`, asked);
  const since = entries[0]?.at ?? null;
  if (head <= size) return 'nothing: all of the journal is covered';
  return `${counted(head - size, 'position')}${since === null ? '' : `, since ${momentInWords(since)}`}`;
};

const waitInWords = (wait: number | null): Cell => {
  if (wait === null) return 'the first';
  if (wait <= GAP_MS) return durationInWords(wait);
  const days = Math.round(wait / GAP_MS);
  return markup`${tag('gap', 'warn')} ${counted(days, 'day')}`;
};

interface Rows {
  readonly school: string;
  readonly all: readonly Checkpoint[];
  /** Size up to which the trust's log of logs has them; null: nothing of the school is in it yet. */
  readonly inTrust: number | null;
}

const rowOf =
  ({ school, all, inTrust }: Rows) =>
  (one: Checkpoint): readonly Cell[] => {
    const { size, time, countersignatures } = one;
    const before = all[all.indexOf(one) - 1];
    return [
      link(
        `/console/${school}/checkpoints/${size}`,
        counted(size, 'position'),
        `signed ${momentInWords(time)}`,
      ),
      momentInWords(time),
      waitInWords(waitOf(before, one)),
      signersIn(countersignatures.join('')).join(', ') || 'nobody',
      inTrust !== null && size <= inTrust ? 'yes' : 'not yet',
    ];
  };

const tableFor = (rows: Rows, shown: readonly Checkpoint[]): Markup =>
  tableOf({
    caption: 'Checkpoints, the newest first',
    head: ['Covers', 'Signed', 'After the one before', 'Countersigned by', 'In the log of the trust'],
    rows: shown.map(rowOf(rows)),
    none: 'Nothing is signed yet.',
  });

/** What was signed of a school's journal, over time. */
export const checkpointsPage = page({
  path: '/{school}/checkpoints',
  needs: [{ audit: 'checkpoints' }],
  acts: [signNow],
  load: async ({ api, place, params: { school } }) => {
    const all = await readCheckpoints(api, school);
    const newest = all.at(-1);
    const [linked, waiting] = await Promise.all([
      newest === undefined ? null : readTrustLink(api, school),
      waitingAfter(api, place, school, newest?.size ?? 0),
    ]);
    return { all, newest, inTrust: linked?.entry.size ?? null, waiting };
  },
  title: () => 'Checkpoints',
  render: ({ all, newest, inTrust, waiting }, asking) => {
    const { school } = asking.params;
    const before = /^\d{1,15}$/.test(asking.query['before'] ?? '')
      ? Number(asking.query['before'])
      : Number.MAX_SAFE_INTEGER;
    const earlier = all.filter(({ size }) => size < before).toReversed();
    const shown = earlier.slice(0, ROWS);
    const last = earlier.length > ROWS ? shown.at(-1) : undefined;
    return markup`${title('Checkpoints', asName(school))}
${paragraph('Each is a signed statement of how many positions the journal had, and of a hash over all of them. None is signed in an hour in which nothing was recorded.')}
${summaryList([
  ['Newest', newest === undefined ? 'none yet' : momentInWords(newest.time)],
  ...(waiting === null ? [] : [['Waits for the next one', waiting] as const]),
])}
${formOf(asking, signNow, { isSecondary: true })}
${all.length === 0 ? null : chartOf(all)}
${tableFor({ school, all, inTrust }, shown)}
${last === undefined ? null : markup`<p class="govuk-body">${link(`/console/${school}/checkpoints?before=${last.size}`, 'Earlier checkpoints')}</p>`}`;
  },
});
