import { markup } from '../../shared/pages/markup.ts';
import { recordAt } from '../api/addresses.ts';
import type { Act } from '../html/act.ts';
import { formOf } from '../html/form.ts';
import { inset, paragraph, title } from '../html/parts.ts';
import { asName } from '../html/words.ts';
import { page } from './page.ts';

const raise: Act = {
  name: 'raise-concern',
  needs: { stream: 'concerns', action: 'RaiseConcern' },
  button: 'Send to the safeguarding team',
  said: 'Your concern is on record, and the safeguarding team hears of it now.',
  fields: [
    {
      name: 'words',
      label: 'What worries you',
      kind: 'text',
      hint: 'What was seen or said, as far as you can in the words that were used.',
    },
    {
      name: 'about',
      label: 'The child',
      kind: 'person',
      among: 'pupils',
      isOptional: true,
    },
  ],
  command: ({ params: { school = '' }, sent, newId }) => ({
    path: `${recordAt(school, 'concerns', `c-${newId}`)}/raise-concern`,
    body: sent.given('words', 'about'),
  }),
  next: ({ params: { school = '' } }) => `/${school}`,
};

/** A worry about a child online, which anybody of the school may raise. */
export const raiseConcernPage = page({
  path: '/{school}/raise-concern',
  needs: [raise.needs],
  navigation: 'Raise a concern',
  acts: [raise],
  load: async () => null,
  title: () => 'Raise a concern',
  render: (_, asking) =>
    markup`${title('Raise a concern', asName(asking.params.school))}
${inset(paragraph('If a child is in danger now, do not write: speak to the safeguarding lead, or ring 999.'))}
${formOf(asking, raise)}`,
});
