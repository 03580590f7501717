import { markup } from '../../../shared/pages/markup.ts';
import { link, paragraph, title } from '../../html/parts.ts';
import { tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { publicStream } from '../../made/command-acts.ts';
import { page } from '../page.ts';
import { beginActs } from './begin-acts.ts';
import { mayBegin } from './may-begin.ts';

/** Everything that the caller may record at the school, by what it is about. */
export const beginListPage = page({
  path: '/{school}/record',
  needs: [],
  navigation: 'Record',
  load: async ({ place }) => [...beginActs.keys()].filter((stream) => mayBegin(place, stream)).toSorted(),
  title: () => 'Record something',
  render: (streams, { params: { school } }) =>
    markup`${title('Record something', asName(school))}
${paragraph('What you may record, by what it is about. What is on record already stands under Lists.')}
${tableOf({
  caption: 'What it is about',
  head: ['About', 'What stands there'],
  rows: streams.map((stream) => [
    link(`/console/${school}/record/${stream}`, asSentence(inWords(stream))),
    publicStream(stream).description,
  ]),
  none: 'Nothing is yours to record here.',
})}`,
});
