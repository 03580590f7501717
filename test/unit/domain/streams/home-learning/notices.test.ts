import { describe, expect, it } from 'vitest';
import { type NoticeSettings, noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { noticesFor } from '../../../../../functions/shared/notices/notices-for.ts';
import { fellDue, has, noticed, reminded, spoken, submitted, supported } from './histories.ts';

const silent = noticeSettings({});
const told = (event: { readonly type: string; readonly data: object }, settings: NoticeSettings = silent) =>
  noticesFor(
    'home-learning',
    { ...event, data: event.data as never, streamId: 'u-301.4', actor: 'p-101' },
    settings,
  ).map(({ notice, recipients, link }) => [notice, recipients, link]);
const link = '/home-learning/u-301.4';

describe('who hears of a pupil who learns at home', () => {
  it('HLP-04 tells those of the class first, and the leadership once they have spoken with the family', () => {
    expect(told(noticed())).toEqual([['not-taking-part', [{ staffOfPupil: 'u-301' }], link]]);
    expect(told(spoken())).toEqual([['family-spoken-with', [{ role: 'slt' }], link]]);
    expect(told(supported())).toEqual([]);
  });
  it('HLP-04 HLP-03 tells whom the school names', () => {
    const settings = noticeSettings({
      'home-learning': {
        unansweredRoute: ['deputy-dsl'],
        notTakingPartRoute: ['staff-of-class', 'dsl'],
        furtherSupportRoute: ['headteacher'],
      },
    });
    expect(told(noticed(), settings)[0]?.[1]).toEqual([{ staffOfPupil: 'u-301' }, { role: 'dsl' }]);
    expect(told(spoken(), settings)[0]?.[1]).toEqual([{ role: 'headteacher' }]);
    expect(told(fellDue(), settings)[0]?.[1]).toEqual([{ role: 'deputy-dsl' }]);
  });
  it('HLP-03 tells those of the class of work that had no answer, and nobody of what came in', () => {
    expect(told(fellDue())).toEqual([['work-unanswered', [{ staffOfPupil: 'u-301' }], link]]);
    expect(told(submitted())).toEqual([]);
  });
  it('HLP-05 mails the parents what is to be watched, and nobody what a family has', () => {
    expect(told(reminded)).toEqual([['reminded-of-online-risks', [{ parentsOf: 'u-301' }], link]]);
    expect(told(has())).toEqual([]);
  });
});
