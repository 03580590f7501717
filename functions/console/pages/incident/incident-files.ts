import * as z from 'zod/mini';
import { markup } from '../../../shared/pages/markup.ts';
import { ifThere } from '../../api/api-problem.ts';
import { readState } from '../../api/read.ts';
import { foldedForm } from '../../html/form.ts';
import { link, paragraph, tag, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { writtenText } from '../../html/value.ts';
import { asName, momentInWords } from '../../html/words.ts';
import { page } from '../page.ts';
import { attachFile, withdrawFile } from './file-acts.ts';

const files = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      label: z.nullable(z.unknown()),
      mediaType: z.string(),
      bytes: z.number(),
      at: z.string(),
      status: z.string(),
    }),
  ),
});
type File = z.output<typeof files>['files'][number];

const KILOBYTE = 1024;
const labelOf = ({ label }: File): string => writtenText(label);

/** Files beside an incident: what they show is sealed, and each look at one is recorded. */
export const incidentFilesPage = page({
  path: '/{school}/incidents/{incident}/files',
  // Whom an incident is locked to, only the record knows: the API decides.
  needs: [],
  acts: [attachFile, withdrawFile],
  load: async ({ api, params: { school, incident } }) => {
    const asked = { stream: 'evidence-files', id: `incidents.${incident}`, state: files };
    return (await ifThere(readState(api, school, asked)))?.files ?? [];
  },
  title: (_, { params }) => `Files of incident ${params.incident}`,
  render: (all, asking) => {
    const { school, incident } = asking.params;
    const at = `/console/${school}/incidents/${incident}`;
    const kept = all.filter(({ status }) => status === 'kept');
    const options = { withdrawn: kept.map((one) => [one.file, labelOf(one)] as const) };
    return markup`${title(`Files of incident ${incident}`, asName(school))}
${tableOf({
  caption: 'Files',
  head: ['What it shows', 'Attached', 'What it is', 'Standing'],
  rows: all.map((one): readonly Cell[] => [
    one.status === 'kept' ? link(`${at}/files/${one.file}`, labelOf(one), ', save it') : labelOf(one),
    momentInWords(one.at),
    `${one.mediaType}, ${Math.ceil(one.bytes / KILOBYTE)} kB`,
    tag(one.status, one.status === 'kept' ? 'good' : 'plain'),
  ]),
  none: 'No file is attached.',
})}
${paragraph('A file is saved and never shown here. That you save one is recorded.')}
${foldedForm(asking, attachFile)}
${kept.length === 0 ? null : foldedForm(asking, withdrawFile, { options })}
<p class="govuk-body">${link(at, 'The incident')}</p>`;
  },
});
