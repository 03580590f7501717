import { markup } from '../../shared/pages/markup.ts';
import type { PageContent } from '../html/page-response.ts';
import { link, paragraph, title } from '../html/parts.ts';

/** What somebody sees who is not signed in. */
export const welcomeContent: PageContent = {
  title: 'Sign in',
  content: markup`${title('The book of online safety of your schools')}
${paragraph('What is due, agreements to read and sign, incidents and concerns, devices and access: each as it was recorded, and never changed afterwards.')}
${paragraph('You sign in with your school account.')}
<p class="govuk-body">Parents who were mailed a link ${link('/v1/sign', 'answer by that link')}, and need no account.</p>
<a class="govuk-button govuk-button--start" href="/console/sign-in" role="button" draggable="false">Sign in</a>
<p class="govuk-body">${link('/console/verify', 'Verify an export or a dossier')} without an account.</p>`,
};
