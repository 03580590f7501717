import { markup } from '../../shared/pages/markup.ts';
import { schoolsOf } from '../api/me.ts';
import { inset, link, paragraph, title } from '../html/parts.ts';
import { asName } from '../html/words.ts';
import { page } from './page.ts';

/** Choose a school; who has one alone is led there. */
export const startPage = page({
  path: '/',
  needs: [],
  leadsOn: ({ me }) => {
    const [only, ...others] = schoolsOf(me);
    return only !== undefined && others.length === 0 ? `/${only}` : null;
  },
  load: async ({ me }) => schoolsOf(me),
  title: () => 'Choose a school',
  render: (schools) =>
    schools.length === 0
      ? markup`${title('Nobody here knows this account')}
${inset(paragraph('You are signed in, but nobody has linked your account to a person of a school. Ask the office of your school to link it.'))}`
      : markup`${title('Choose a school')}
<ul class="govuk-list db-choices">
${schools.map((school) => markup`<li>${link(`/console/${school}`, asName(school))}</li>`)}
</ul>`,
});
