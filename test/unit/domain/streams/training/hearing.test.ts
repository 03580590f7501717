import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { trainingStream as stream } from '../../../../../domain/streams/training/stream.ts';
import { assigned, assignedLead, audited, completed, lead } from './histories.ts';
import { duesIn } from './running.ts';

const of = (event: object, settings: object = {}) =>
  stream.notices(
    { ...event, streamId: 'p-101', actor: 'p-103' } as never,
    noticeSettings({ training: settings } as never),
  );
const recipients = (event: object, settings: object = {}) =>
  of(event, settings).flatMap((notice) => notice.recipients);
const overdue = (training: string) => ({
  type: 'TrainingFellDue',
  data: { person: 'p-101', training, cycle: `${training}.1`, dueOn: '2026-10-14' },
});
const leads = [{ role: 'headteacher' }, { role: 'dsl' }];

describe('who hears of training', () => {
  it('TRG-02 tells those who lead that it is overdue, or whom the school names', () => {
    expect(recipients(overdue('refresher'))).toEqual(leads);
    const trainingOverdueRoute = ['line-manager', 'slt'];
    expect(recipients(overdue('refresher'), { trainingOverdueRoute })).toEqual([
      { lineManagerOf: 'p-101' },
      { role: 'slt' },
    ]);
    expect(of(overdue('induction'))).toMatchObject([{ items: ['TRG-01'], link: '/training/p-101' }]);
  });
  it('TRG-03 tells the governor for safeguarding of leads and deputies as well, since the head may be one', () => {
    for (const training of ['safeguarding-lead', 'knowledge-update'])
      expect(recipients(overdue(training))).toEqual([...leads, { role: 'safeguarding-governor' }]);
  });
  it('TRG-09 tells who is asked, and those who plan by the answers', () => {
    const asked = { type: 'NeedsAuditRequested', data: { person: 'p-101', answerBy: '2026-10-05' } };
    expect(recipients(asked)).toEqual([{ person: 'p-101' }]);
    expect(recipients(audited())).toEqual([{ role: 'dsl' }]);
    const needsRoute = ['computing-lead', 'headteacher'];
    expect(recipients(audited(), { needsRoute })).toEqual([
      { role: 'computing-lead' },
      { role: 'headteacher' },
    ]);
  });
  it('TRG-11 tells the office of an account that ends by itself alone', () => {
    const closed = (because: string) => ({
      type: 'LearningPlatformAccountClosed',
      data: { person: 'p-101', platform: 'course-platform', on: '2027-04-01', because },
    });
    expect(recipients(closed('left'))).toEqual([{ role: 'office' }]);
    expect(of(closed('decided'))).toEqual([]);
  });
  it('TRG-02 reminds the person, and once it is overdue those who hear of it, too', () => {
    const open = duesIn([assigned()]).find(({ name }) => name === 'training-refresher')!;
    const settings = noticeSettings({});
    expect(open.deadline.recipients(open.due, settings)).toEqual([{ person: 'p-101' }]);
    const fallen = { ...open.due, hasFallenDue: true };
    expect(open.deadline.recipients(fallen, settings)).toEqual([{ person: 'p-101' }, ...leads]);
    expect(of(completed())).toEqual([]);
    const ofLead = duesIn([assignedLead()], { person: lead }).find(({ name }) => name === 'training-lead')!;
    expect(ofLead.deadline.line(ofLead.due)).toContain('covers online safety');
  });
});
