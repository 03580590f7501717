import { describe, expect, it } from 'vitest';
import { helpRequestsProjection } from '../../../../../domain/read-models/help-requests/projection.ts';
import { helpRequestsView } from '../../../../../domain/read-models/help-requests/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const words = 'sealed:1:x:y';
const asked = (type: string, data: object = {}) => ({ type, data: { asker: 'p-401', words, ...data } });
const sources = rowsOf(helpRequestsProjection, {
  'help-requests/h-1': [asked('TechnologyConcernReported')],
  'help-requests/h-2': [
    asked('EmailReceivedInErrorReported', { receivedOn: '2026-09-01', isConfidential: true }),
    { type: 'SenderInformed', data: { on: '2026-09-02' } },
  ],
  'help-requests/h-3': [asked('PolicyQueryRaised'), { type: 'PolicyQueryAnswered', data: { words } }],
  'help-requests/h-4': [
    asked('DeviceSecurityConcernRaised', { device: 'lis-lt-014' }),
    { type: 'HelpRequestCorrected', data: { corrects: 1, changes: { device: 'lis-lt-015' }, reason: words } },
  ],
});
const list = (query: Readonly<Record<string, string>> = {}) =>
  listOf(helpRequestsProjection, helpRequestsView, sources, { today: '2026-09-10', query });
const ids = (query: Readonly<Record<string, string>>) => list(query).items.map(({ key }) => key);

describe('the list of requests for help', () => {
  it('DEV-06 shows how long each has been open, and what is still to be recorded', () => {
    const [trouble, mail] = list({ status: 'open' }).items;
    expect(trouble).toEqual({
      key: 'h-1',
      request: 'h-1',
      kind: 'technology',
      status: 'open',
      raisedOn: '2026-09-03',
      asker: 'p-401',
      person: null,
      device: null,
      lacks: ['TechnologyConcernResolved'],
      daysOpen: 7,
    });
    expect(mail).toMatchObject({ kind: 'email-in-error', lacks: ['EmailReceivedInErrorDeleted'] });
  });

  it('POL-10 ACC-04 ACC-05 DEV-05 EML-04 shows what is open before what is settled, as corrected', () => {
    expect(ids({})).toEqual(['h-1', 'h-2', 'h-4', 'h-3']);
    expect(ids({ kind: 'policy-query' })).toEqual(['h-3']);
    expect(ids({ kind: 'policy-query', status: 'open' })).toEqual([]);
    expect(list({ kind: 'device-security' }).items).toMatchObject([{ device: 'lis-lt-015' }]);
    expect(list({ status: 'settled' }).items).toMatchObject([{ daysOpen: null, lacks: [] }]);
    expect(list().summary).toMatchObject({
      open: 3,
      settled: 1,
      openByKind: { technology: 1, 'policy-query': 0, 'email-in-error': 1 },
    });
  });
});
