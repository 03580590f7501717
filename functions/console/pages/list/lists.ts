import { markup } from '../../../shared/pages/markup.ts';
import { link, title } from '../../html/parts.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { page } from '../page.ts';

/** Every list that the caller may open at the school. */
export const listsPage = page({
  path: '/{school}/lists',
  needs: [],
  navigation: 'Lists',
  load: async ({ place }) => [...new Set(place.lists.map(({ name }) => name))].toSorted(),
  title: () => 'Lists',
  render: (names, { params: { school } }) =>
    markup`${title('Lists', asName(school))}
<ul class="govuk-list db-choices db-choices--columns">
${names.map((name) => markup`<li>${link(`/console/${school}/views/${name}`, asSentence(inWords(name)))}</li>`)}
</ul>`,
});
