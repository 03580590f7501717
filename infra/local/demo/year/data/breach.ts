import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, primaryLine, refused } from '../lines.ts';

const { infant, primary } = cast;
const mail = infantLine('data-breaches/db-1');
const other = primaryLine('data-breaches/db-2');
const ending = { words: 'The list of classes is no longer kept where sellers are.' };
const report = { isComplete: true, reference: 'ico-2026-1187' };

/**
 * Mail goes to somebody whom it is not for. The law gives 72 hours; they pass, and the record says so
 * (EML-05, EML-06).
 */
export const breachScenes: readonly Scene[] = [
  {
    at: days.mailGoesWrong,
    title: 'mail goes to somebody whom it is not for',
    steps: [
      mail('EML-05', infant.office, 'the office sent it, and says so', 'report-email-sent-in-error', {
        sentOn: '2026-11-10',
        awareAt: '2026-11-10T09:45:00.000Z',
        words: 'The addresses of a whole class went to a seller of uniforms.',
      }),
      mail('EML-06', infant.head, 'the head weighs what may come of it', 'assess-data-breach', {
        risk: 'likely',
        kinds: ['contact', 'family'],
        people: 28,
        words: 'Two families have moved away from somebody and are not to be found.',
      }),
      mail(
        'EML-06',
        infant.head,
        'what may harm people is not left unreported',
        'decide-not-to-report',
        { words: 'The seller says that it was deleted unread.' },
        refused('ReportRequired', 'EML-06'),
      ),
      other('EML-05', primary.office, 'at the primary school, too', 'report-email-sent-in-error', {
        sentOn: '2026-11-09',
        words: 'A lunch list of one day went to another school of the trust.',
      }),
      other(
        'EML-06',
        primary.head,
        'nothing is decided before it was weighed',
        'decide-not-to-report',
        { words: 'It was about lunch alone.' },
        refused('NotAssessed', 'EML-06'),
      ),
      other('EML-06', primary.head, 'the head weighs it: hardly anybody is harmed', 'assess-data-breach', {
        risk: 'unlikely',
        kinds: ['contact'],
        people: 11,
        words: 'First names, and who eats no meat.',
      }),
      other('EML-06', primary.head, 'so it is not reported, and why is on record', 'decide-not-to-report', {
        words: 'It was deleted by somebody who is bound to keep it to herself.',
      }),
    ],
  },
  { at: days.lawIsOver, title: '72 hours are over, and nobody has reported it', steps: [] },
  {
    at: days.reportedLate,
    title: 'it is reported late',
    steps: [
      mail(
        'EML-06',
        infant.head,
        'a late report says why it is late',
        'report-to-authority',
        report,
        refused('ReasonsForDelayRequired', 'EML-06'),
      ),
      mail('EML-06', infant.head, 'and so it does', 'report-to-authority', {
        ...report,
        words: 'The head was at home with a fever, and nobody stood in.',
      }),
      mail('EML-06', infant.head, 'the families are written to', 'inform-data-subjects', {
        on: '2026-11-13',
        how: 'directly',
        words: 'A letter to each family of the class, and a call to two of them.',
      }),
      mail(
        'EML-05',
        infant.head,
        'it stays open while one has not heard who must',
        'close-data-breach',
        ending,
        refused('NotAllHeard', 'EML-05'),
      ),
      mail('EML-05', infant.head, 'who stands in as data protection officer is told', 'record-notified', {
        role: 'dpo',
        person: 'p-111',
        on: '2026-11-13',
      }),
      mail('EML-05', infant.head, 'all heard, and it is closed', 'close-data-breach', ending),
      mail(
        'EML-05',
        infant.head,
        'what is closed stays closed',
        'assess-data-breach',
        { risk: 'unlikely', kinds: ['contact'], people: 28, words: 'It turned out well.' },
        refused('AlreadyClosed', 'EML-05'),
      ),
    ],
  },
];
