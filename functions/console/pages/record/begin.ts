import { markup } from '../../../shared/pages/markup.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { foldedForm, formOf } from '../../html/form.ts';
import { link, paragraph, title } from '../../html/parts.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { publicStream } from '../../made/command-acts.ts';
import { page } from '../page.ts';
import { beginActs } from './begin-acts.ts';
import { mayBegin } from './may-begin.ts';

/** Where a record of one kind is begun, or the one of something opened, there or not. */
export const beginPage = page({
  path: '/{school}/record/{stream}',
  needs: [],
  acts: [...beginActs.values()].flat(),
  load: async ({ place, params: { stream } }) => {
    if (!mayBegin(place, stream)) throw new ApiProblem(404);
    return publicStream(stream).description;
  },
  title: (_, { params: { stream } }) => `Record: ${inWords(stream)}`,
  render: (description, asking) => {
    const { school, stream } = asking.params;
    const acts = beginActs.get(stream) ?? [];
    const forms = acts.flatMap(
      (act) =>
        (acts.length === 1 ? formOf(asking, act, { isSecondary: true }) : foldedForm(asking, act)) ?? [],
    );
    return markup`${title(asSentence(inWords(stream)), `${asName(school)}: record something`)}
${paragraph(description)}
${forms}
<p class="govuk-body">${link(`/console/${school}/record`, 'Everything that can be recorded')}</p>`;
  },
});
