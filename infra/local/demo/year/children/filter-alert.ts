import { cast, infantSchool } from '../../cast.ts';
import type { ProductAlert, Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, refused } from '../lines.ts';

const { infant } = cast;
const concern = infantLine('concerns/web-filter.2026-0417');
const incident = infantLine('incidents/i-417');
const judged = {
  decision: 'incident',
  incident: {
    id: 'i-417',
    occurredOn: '2026-11-09',
    category: 'harmful-material',
    involved: [{ person: 'u-302', part: 'victim' }],
  },
  words: 'He looked it up after he had seen a film at home.',
};

const alert = (says: string, delivery: string, expected: ProductAlert['expected']): ProductAlert => ({
  scenario: 'MON-04',
  says,
  school: infantSchool,
  channel: 'web-filter',
  delivery,
  alert: {
    number: '2026-0417',
    severity: 'high',
    category: 'violence',
    raisedAt: '2026-11-09T08:55:00Z',
  },
  expected,
});

/** The filter raises an alert that it signs; it is judged once, and becomes an incident (MON-04, INC-15). */
export const filterAlertScenes: readonly Scene[] = [
  {
    at: days.alert,
    title: 'the filter raises an alert',
    steps: [
      alert('an alert that another signed is not taken', 'msg-1', 'signed by somebody else'),
      alert('the filter sends its alert, signed', 'msg-2', 'done'),
      alert('a second delivery of it is the same alert', 'msg-3', 'unchanged'),
      concern(
        'MON-04',
        infant.head,
        'the lead judges it to be an incident',
        'assess-monitoring-alert',
        judged,
      ),
      concern(
        'MON-04',
        infant.head,
        'what is judged stays so',
        'assess-monitoring-alert',
        { decision: 'dismissed', words: 'It was a mistake after all.' },
        refused('AlreadySettled', 'MON-04'),
      ),
    ],
  },
  {
    at: days.alertIsIncident,
    title: 'the incident is there by itself',
    steps: [
      incident('INC-01', infant.head, 'the lead puts it into the safeguarding record', 'log-incident', {
        target: 'safeguarding-record',
        reference: 'sl-2417',
      }),
      incident('INC-12', infant.head, 'talks with the child', 'take-action', {
        kind: 'intervention',
        action: 'He drew what had frightened him, and talked about it.',
      }),
      incident('INC-03', infant.head, 'and classifies it', 'classify-incident', { classes: ['content'] }),
      incident('INC-12', infant.head, 'it is closed', 'close-incident', {
        outcome: 'resolved',
        reasons: 'He sleeps well again, and his parents know.',
      }),
    ],
  },
];
