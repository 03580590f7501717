import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, lookAtInfant, primaryLine, refused } from '../lines.ts';

const { infant, primary } = cast;
const year = infantLine('oversight/2026-27');
const extract = infantLine('oversight/extract.i-417');
const half = '2026-27.autumn-2';

/** Governors are given reports, meet, and see of an incident what the lead gives them (GOV-01, GOV-02). */
export const governorScenes: readonly Scene[] = [
  {
    at: days.begins,
    title: 'governors wait for a report',
    steps: [
      lookAtInfant(
        'GOV-01',
        infant.head,
        'nobody has reported on the first half-term yet',
        'views/due?overdue=true&deadline=online-safety-report',
        [{ record: '2026-27', day: '2026-10-23', isOverdue: true }],
      ),
      year('GOV-01', infant.head, 'so the lead does', 'issue-report', {
        period: '2026-27.autumn-1',
        asOf: '2026-10-23',
        on: '2026-11-02',
      }),
      primaryLine('oversight/2026-27')(
        'GOV-01',
        primary.dsl,
        'the primary school reports on each term, not on a half',
        'issue-report',
        { period: '2026-27.autumn-1', asOf: '2026-10-23', on: '2026-11-02' },
        refused('PeriodMismatch', 'GOV-01'),
      ),
    ],
  },
  {
    at: days.governors,
    title: 'governors and staff meet',
    steps: [
      lookAtInfant(
        'GOV-02',
        infant.governor,
        'the log of incidents is not theirs',
        'views/incident-log',
        'forbidden',
      ),
      extract('GOV-02', infant.head, 'the lead gives them one incident', 'provide-logs'),
      lookAtInfant(
        'GOV-02',
        infant.governor,
        'which they read, and nobody in it',
        'views/released-extracts',
        [{ incident: 'i-417', date: '2026-11-09', reviewedOn: null }],
      ),
      extract('GOV-02', infant.governor, 'and have looked at', 'review-logs', { on: '2026-12-08' }),
      year(
        'GOV-02',
        infant.head,
        'without a governor it is no meeting',
        'record-meeting',
        { on: '2026-12-08', governors: ['p-101'], staff: ['p-100'], topics: ['incidents'] },
        refused('GovernorRequired', 'GOV-02'),
      ),
      year('GOV-02', infant.governor, 'they meet', 'record-meeting', {
        on: '2026-12-08',
        governors: ['p-107', 'p-108'],
        staff: ['p-100', 'p-106'],
        topics: ['incidents', 'training', 'filtering-and-monitoring'],
        words: 'More is to be done so that people reach somebody when the head is ill.',
      }),
      year('POL-07', infant.head, 'and hear how the policy is acted by', 'review-implementation', {
        on: '2026-12-08',
        understood: 'yes',
        consistent: 'partly',
        words: 'Data was sent out without a second look.',
      }),
    ],
  },
  {
    at: days.lastWeek,
    title: 'the half-term is reported on',
    steps: [
      year('GOV-01', infant.head, 'the lead issues the report', 'issue-report', {
        period: half,
        asOf: '2026-12-16',
        on: '2026-12-17',
      }),
      year(
        'GOV-01',
        infant.head,
        'there is one report on each half-term',
        'issue-report',
        { period: half, asOf: '2026-12-17', on: '2026-12-17' },
        refused('AlreadyIssued', 'GOV-01'),
      ),
    ],
  },
];
