import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { type ImportError, type ImportState, importErrors, importState } from '../../api/imports.ts';
import { formOf } from '../../html/form.ts';
import { inset, link, nextPage, paragraph, summaryList, type Tone, tag, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { type Asking, page } from '../page.ts';
import { formats } from './formats.ts';
import { approveImport, compareImport, refuseImport } from './import-acts.ts';
import { NO_PLAN, planOf } from './plan-of.ts';
import { whatChanges } from './what-changes.ts';

const path = '/{school}/imports/{import}';
type Here = Asking<'school' | 'import'>;

const tones: Readonly<Record<string, Tone>> = { done: 'good', ready: 'warn', refused: 'bad', failed: 'bad' };
const words: Readonly<Record<string, string>> = {
  'awaiting-file': 'The file did not arrive.',
  preparing: 'The file is being read.',
  comparing: 'The file is being compared with the record.',
  ready: 'Look at what would be recorded, then approve or refuse it.',
  executing: 'What was approved is being recorded.',
  done: 'What was approved is on record; the file is deleted.',
  refused: 'The file can not be used; nothing was recorded.',
  failed: 'Who approved it may not send this any more: it was not carried out to its end.',
  cancelled: 'It was refused; nothing was recorded, and the file is deleted.',
};
/** The file was read, and compared as far as it could be. */
const READ = ['ready', 'executing', 'done', 'refused', 'failed'];
const MOVING = ['preparing', 'comparing', 'executing'];

const placeOf = ({ file, row, at }: Pick<ImportError, 'file' | 'row' | 'at'>): string => {
  const place = at ?? { file, row };
  if (place.file === undefined) return '';
  return place.row === null || place.row === undefined ? place.file : `${place.file}, line ${place.row}`;
};

const kinds: Readonly<Record<ImportError['kind'], string>> = {
  row: 'Left out',
  refused: 'A rule refuses it',
  failed: 'Was not carried out',
};

const leftOut = (errors: readonly ImportError[]): Markup =>
  tableOf({
    caption: 'What is left out, line by line',
    head: ['Where', 'Column or command', 'What became of it', 'Why'],
    rows: errors.map((error): readonly Cell[] => [
      placeOf(error) || (error.id ?? null),
      error.column ?? (error.type === undefined ? null : asSentence(inWords(error.type))),
      kinds[error.kind],
      error.says ?? asSentence(inWords(error.code)),
    ]),
    none: 'Nothing is left out.',
  });

/** What was found in the file, in numbers. */
const numbersOf = ({ counts }: ImportState): readonly (readonly [string, number])[] => {
  const { people, rows, onRecord, commands = 0, leavers = 0, flaws = 0, refused = 0, sent, failed } = counts;
  const more: readonly (readonly [string, number | undefined])[] = [
    ['People in the file', people],
    ['Rows in the file', rows],
    ['People on record from this system', onRecord],
    ['Entries to record', commands],
    ['People who would leave', leavers],
    ['Left out', flaws + refused],
    ['Recorded', sent],
    ['Not carried out', failed],
  ];
  return more.flatMap(([name, count]) => (count === undefined ? [] : [[name, count] as const]));
};

/** Before the file is read, no number says something. */
const figures = (state: ImportState): Markup => {
  const { source, format, on, status } = state;
  return summaryList([
    ['What it is', formats.find(([one]) => one === format)?.[1] ?? format],
    ['From', source],
    ['Holds from', dayInWords(on)],
    ...(READ.includes(status) ? numbersOf(state) : []),
  ]);
};

const classesOf = ({ classes }: ImportState): Markup | null =>
  Object.keys(classes).length === 0
    ? null
    : tableOf({
        caption: 'Classes',
        head: ['Class', 'Comes', 'Goes'],
        rows: Object.entries(classes)
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, { comes, goes }]) => [name, comes, goes]),
        none: '',
      });

const formsOf = (asking: Here, { status, counts }: ImportState): Markup | null => {
  if (status === 'awaiting-file') return formOf(asking, compareImport);
  if (status !== 'ready') return null;
  const { commands = 0, leavers = 0, flaws = 0, refused = 0 } = counts;
  const hidden = {
    commands: String(commands),
    leavers: String(leavers),
    errors: String(flaws + refused),
  };
  return markup`${commands === 0 ? null : formOf(asking, approveImport, { hidden })}
${formOf(asking, refuseImport, { isSecondary: true })}`;
};

const nothing = { items: [], next: null };

/** A file that is imported: what it would change, what is left out, and the word of who approves it. */
export const importPage = page({
  path,
  needs: [{ audit: 'import' }],
  acts: [approveImport, refuseImport, compareImport],
  load: async (asking) => {
    const { api, params, query } = asking;
    const at = `/v1/schools/${params.school}/imports/${params.import}`;
    const state = await api.get(importState, at);
    const [plan, errors] = await Promise.all([
      state.status === 'ready' ? planOf(asking, at) : NO_PLAN,
      READ.includes(state.status)
        ? api.get(importErrors, `${at}/errors`, { cursor: query['errors'] })
        : nothing,
    ]);
    return { state, plan, errors };
  },
  title: () => 'Import',
  render: ({ state, plan, errors }, asking) => {
    const { school, import: id } = asking.params;
    const at = `/console/${school}/imports/${id}`;
    const { status, refusals } = state;
    const isMoving = MOVING.includes(status);
    return markup`${title('Import', asName(school))}
<p class="govuk-body">${tag(status, tones[status])}</p>
${inset(paragraph(words[status] ?? asSentence(inWords(status))))}
${isMoving ? markup`<p class="govuk-body">${Math.round(state.progress * 100)} of 100 done. ${link(at, 'Look again')}</p>` : null}
${figures(state)}
${classesOf(state)}
${status === 'ready' ? whatChanges({ school, items: plan.items, nameOf: plan.nameOf }) : null}
${nextPage(at, plan.next?.kept ?? {}, plan.next?.cursor ?? null)}
${READ.includes(status) ? leftOut([...refusals.map((one) => ({ kind: 'row' as const, ...one })), ...errors.items]) : null}
${errors.next === null ? null : markup`<p class="govuk-body">${link(`${at}?${new URLSearchParams({ errors: errors.next })}`, 'More of what is left out')}</p>`}
${formsOf(asking, state)}
<p class="govuk-body">${link(`/console/${school}/imports`, 'Import another file')}</p>`;
  },
});
