import { markup } from '../../shared/pages/markup.ts';
import type { PageContent } from '../html/page-response.ts';
import { heading, paragraph, title } from '../html/parts.ts';

/** What public bodies have to say of their pages (SI 2018/952, regulation 8). */
export const accessibilityContent: PageContent = {
  title: 'Accessibility statement',
  content: markup`${title('Accessibility statement')}
${paragraph('Everybody should be able to use these pages: on a small screen, with the text enlarged to four times its size, by keyboard alone, with a screen reader, in print, and without a script.')}
${heading('How accessible they are')}
${paragraph('They are made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Each page is looked at by a program in every test of the software, on a wide screen and on a narrow one; people with disabilities have not yet tried them.')}
${heading('What is not accessible')}
${paragraph('Reports that are shown from here are pages of their own: their charts have the same numbers in a table beside them. To verify a record in the browser, and to move through its days there, needs a script; the same is done on the command line, and lists and records show any day without one.')}
${heading('What you can do')}
${paragraph('If something does not work for you, or you need it in another form, ask the office of your school. If you are not content with the answer, the Equality Advisory and Support Service helps (www.equalityadvisoryservice.com).')}`,
};
