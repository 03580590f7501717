import { markup } from '../../../shared/pages/markup.ts';
import type { Act } from '../../html/act.ts';
import { formOf } from '../../html/form.ts';
import { inset, paragraph, title } from '../../html/parts.ts';
import { asName } from '../../html/words.ts';
import { page } from '../page.ts';
import { formats, isRoster } from './formats.ts';

const begin: Act = {
  name: 'begin-import',
  needs: { audit: 'import' },
  button: 'Compare the file with the record',
  said: 'The file is there, and is being compared. Nothing was recorded yet.',
  file: 'file',
  fields: [
    { name: 'format', label: 'What the file is', kind: 'one-of', options: formats },
    {
      name: 'file',
      label: 'File',
      kind: 'file',
      accept: '.csv,.zip',
      hint: '4 MB at most. A larger file is sent with the command line, which takes 50 MB.',
    },
    {
      name: 'on',
      label: 'Day from which on it holds',
      kind: 'day',
      hint: 'Who is not in a whole roster any more leaves on this day.',
    },
    {
      name: 'source',
      label: 'System that it comes from',
      kind: 'line',
      isOptional: true,
      hint: 'In small letters, such as office-roster, and always the same: its ids belong to it.',
    },
    {
      name: 'dayFirst',
      label: 'Days such as 03/04/2026 have the day first',
      kind: 'tick',
      isOptional: true,
    },
  ],
  announce: ({ params: { school = '' }, sent }, bytes) => ({
    path: `/v1/schools/${school}/imports`,
    body: {
      kind: isRoster(sent.text('format')) ? 'roster' : 'register',
      bytes,
      ...sent.given('format', 'on', 'source'),
      ...(sent.text('dayFirst') === 'yes' && { dayFirst: true }),
    },
  }),
  confirm: ({ params: { school = '' } }, made) => ({
    path: `/v1/schools/${school}/imports/${made}/dry-run`,
    body: {},
  }),
  next: ({ params: { school = '' } }, made) => `/${school}/imports/${made}`,
};

/** Where a file is sent; what it would change is looked at on a page of its own before anything is recorded. */
export const beginImportPage = page({
  path: '/{school}/imports',
  needs: [begin.needs],
  navigation: 'Import',
  acts: [begin],
  load: async () => null,
  title: () => 'Import a roster or register',
  render: (_, asking) =>
    markup`${title('Import a roster or register', asName(asking.params.school))}
${inset(paragraph('The file is compared with the record first. You see who comes, who leaves and what changes, and nothing is recorded until you approve it.'))}
${formOf(asking, begin, { values: { on: asking.today, format: 'flat' } })}`,
});
