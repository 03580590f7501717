import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { ApiProblem } from '../api/api-problem.ts';
import { asOfForm } from '../html/as-of.ts';
import type { PageContent } from '../html/page-response.ts';
import { link, paragraph, title } from '../html/parts.ts';

interface Words {
  readonly title: string;
  readonly text: string;
}

const again = 'Try again in a moment. If it stays so, give IT support the number below.';
const words: Readonly<Record<number, Words>> = {
  400: {
    title: 'This address asks for something that is not there to ask for',
    text: 'It may be cut off or misspelt. Go back, and follow a link of the page that you came from.',
  },
  401: {
    title: 'You have to sign in again',
    text: 'Your school account no longer vouches for you, or your roles ask for a second factor at log-in.',
  },
  403: {
    title: 'You can not see this',
    text: 'Your roles at this school do not open it. If they should, ask the headteacher or the office.',
  },
  404: {
    title: 'There is nothing here',
    text: 'The address may be misspelt, or what it led to was never recorded at this school.',
  },
  409: {
    title: 'Somebody else changed it at the same moment',
    text: 'Go back, look at what stands there now, and do it again if it is still to be done.',
  },
  410: { title: 'This was erased', text: 'What was personal here was erased, and nobody can read it again.' },
  413: {
    title: 'This is too much at once',
    text: 'A page takes a file of 4 MB at most, and a form of about 250,000 characters. Nothing was recorded.',
  },
  429: { title: 'Too many requests at once', text: 'Wait a moment, and load the page again.' },
};
const failed: Words = { title: 'Something went wrong', text: again };

/** A page in plain words; the number leads those who run Daybook to what happened. */
export const problemContent = (
  status: number,
  said: { readonly detail?: string; readonly correlationId?: string | undefined } = {},
): PageContent => {
  const { title: name, text } = words[status] ?? failed;
  const { detail = '', correlationId } = said;
  const back: Markup = markup`<p class="govuk-body">${
    status === 401 ? link('/console/sign-in', 'Sign in again') : link('/console', 'Go to your start page')
  }</p>`;
  return {
    title: name,
    content: markup`${title(name)}
${paragraph(text)}
${detail === '' ? null : paragraph(detail)}
${status < 500 || correlationId === undefined ? null : paragraph(`Number of this request: ${correlationId}`)}
${back}`,
  };
};

/** The newest of a school's record has to be signed before what rests on a checkpoint can be shown. */
const notSealed: PageContent = {
  title: 'Nothing is signed yet',
  content: markup`${title('Nothing is signed yet')}
${paragraph('What was recorded is signed every hour, and this can be shown from then on. Try again later.')}`,
};

/**
 * Of a refusal by the API; what it says for programs is left out.
 * @param own number of the request to the console, for answers that have none, such as API Gateway's
 */
export const contentOf = ({ status, details, slug }: ApiProblem, own: string): PageContent =>
  slug === 'not-sealed-yet'
    ? notSealed
    : problemContent(status, {
        ...([409, 413, 422].includes(status) ? { detail: details.detail } : {}),
        correlationId: details.correlationId ?? own,
      });

/** Nothing of a record counts as of the day that is asked for: another day is one step away. */
export const notYetThere = (query: Readonly<Record<string, string>>, today: string): PageContent => ({
  title: 'Nothing was there yet',
  content: markup`${title('Nothing was there yet')}
${paragraph('Nothing of this record counts as of that day.')}
${asOfForm(query, today)}`,
});
