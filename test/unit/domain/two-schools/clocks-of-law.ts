import type { Happening, InYear } from '../../../support/school-year.ts';

const at = (day: string, type: string, says: object = {}): Happening => ({
  at: `${day}T08:00:00.000Z`,
  type,
  says,
});
const gdpr = (dueOn: string) => ({ answer: { edition: 'uk-gdpr-2018', dueOn } });
const none = [] as const;

/** What runs by law or guidance. Only what a policy adds differs between the schools. */
export const clocksOfLaw: readonly InYear[] = [
  {
    clock: 'law',
    deadline: 'data-breach-report',
    streamId: 'db-1',
    happens: [
      {
        at: '2026-10-23T16:00:00.000Z',
        type: 'DataBreachReported',
        says: {
          awareAt: '2026-10-23T16:00:00.000Z',
          report: { edition: 'uk-gdpr-2018', dueAt: '2026-10-26T16:00:00.000Z' },
        },
      },
    ],
    infant: ['reminds 2026-10-24', 'falls due 2026-10-26T16:00:00.001Z'],
    primary: ['reminds 2026-10-24', 'falls due 2026-10-26T16:00:00.001Z'],
  },
  {
    clock: 'law',
    deadline: 'subject-request',
    streamId: 'di-1',
    happens: [
      at('2026-09-28', 'DataSubjectRequestReceived', { receivedOn: '2026-09-28', ...gdpr('2026-10-28') }),
      at('2026-10-05', 'DataSubjectRequestPaused', { on: '2026-10-05' }),
      at('2026-10-12', 'DataSubjectRequestResumed', { on: '2026-10-12', ...gdpr('2026-11-04') }),
    ],
    infant: ['reminds 2026-10-21', 'falls due 2026-11-05T00:00:00.000Z'],
    primary: ['reminds 2026-10-21', 'falls due 2026-11-05T00:00:00.000Z'],
  },
  {
    clock: 'law',
    deadline: 'data-complaint',
    streamId: 'dc-1',
    happens: [
      at('2026-09-28', 'DataComplaintReceived', {
        receivedOn: '2026-09-28',
        acknowledge: { edition: 'duaa-2025', dueOn: '2026-10-27' },
      }),
    ],
    infant: ['reminds 2026-10-13', 'falls due 2026-10-28T00:00:00.000Z'],
    primary: ['reminds 2026-10-13', 'falls due 2026-10-28T00:00:00.000Z'],
  },
  {
    clock: 'law',
    deadline: 'file-transfer',
    streamId: 'ft-1',
    happens: [
      at('2027-03-19', 'FileTransferExpected', {
        startsOn: '2027-03-22',
        send: { edition: 'kcsie-2022', dueOn: '2027-04-13' },
      }),
    ],
    infant: ['reminds 2027-04-09', 'falls due 2027-04-13T23:00:00.000Z'],
    primary: ['reminds 2027-04-09', 'falls due 2027-04-13T23:00:00.000Z'],
  },
  {
    clock: 'law',
    deadline: 'file-receipt',
    streamId: 'ft-1',
    happens: [
      at('2026-10-12', 'FileTransferExpected', { startsOn: '2026-10-12' }),
      at('2026-10-16', 'ChildProtectionFileSent', { on: '2026-10-16' }),
    ],
    infant: ['reminds 2026-10-25', 'falls due 2026-10-27T00:00:00.000Z'],
    primary: none,
  },
  {
    clock: 'law',
    deadline: 'access-rights-review',
    streamId: 'access-rights',
    happens: [at('2026-09-01', 'CheckExpected', { check: 'access-rights', from: '2026-09-01' })],
    infant: ['reminds 2027-07-19', 'falls due 2027-08-31T23:00:00.000Z'],
    primary: none,
  },
];
