import { beforeAll, describe, expect, it, vi } from 'vitest';
import { whatIf } from '../../../../functions/cli/what-if/what-if.ts';
import { settings as before, setUp } from '../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const settings = {
  ...before,
  agreements: { ...before.agreements, pupil: 'class-authored' as const },
  'class-years': { monitoring: ['learning-walk' as const] },
  'reference-lists': { strands: ['kindness', 'privacy'] },
  consents: { photos: 'one-parent' as const, linkDays: 14 },
  acknowledgements: { policy: true, documents: ['guideline.social-media'], privacyNotice: true },
};

describe('what a proposed policy would have changed in classes, consents and acknowledgements', () => {
  const { api, post } = useApi();
  const send = async (path: string, as: string, body: object) => {
    const answer = await post(path, { as: logIn(as), body });
    expect([path, answer.status]).toEqual([path, 201]);
  };
  const period = { from: '2026-09-10T08:50:00.000Z', to: '2027-01-01T00:00:00.000Z' };
  const decisions = async (changes: object) =>
    (await whatIf(api().past.replay.after(SCHOOL, 0), { ...settings, ...changes }, period)).judged.map(
      ({ command, verdict }) => {
        if (verdict.kind === 'refused')
          return [command, `${verdict.rejection.code} ${verdict.rejection.item}`];
        return [command, verdict.kind === 'other' ? `other: ${verdict.events}` : verdict.kind];
      },
    );

  beforeAll(async () => {
    const edition = { edition: '2026', publishedOn: '2026-09-01', source: 'The school' };
    for (const list of ['guideline.social-media', 'privacy-notice'])
      await send(`reference-lists/${list}/publish-edition`, 'p-head', {
        ...edition,
        entries: [{ id: 'whole', title: 'The whole of it' }],
      });
    await setUp(api(), `${SCHOOL}/people/p-teacher/assign-to-class`, { class: 'y1-oak', from: '2026-09-01' });
    await send('policies/online-safety/adopt-policy', 'p-head', {
      version: 2,
      effectiveFrom: '2026-09-10T08:40:00Z',
      settings,
    });
    vi.setSystemTime('2026-09-10T09:00:00Z');
    await send('acknowledgements/p-teacher/acknowledge-policy', 'p-teacher', { version: 2 });
    await send('acknowledgements/p-teacher/acknowledge-document', 'p-teacher', {
      list: 'guideline.social-media',
      edition: '2026',
    });
    await send('acknowledgements/p-parent/issue-privacy-notice', 'p-office', { channel: 'paper' });
    await send('consents/u-301.photo/request-photo-consent', 'p-office', { answerBy: '2026-09-18' });
    await send('agreements/p-parent.parent/request-agreement', 'p-office', { via: 'single-use-link' });
    await send('class-years/y1-oak.2026-27/author-class-agreement', 'p-teacher', {
      author: 'p-teacher',
      rules: 'We ask before we click.\nWe are kind.',
    });
    await send('class-years/y1-oak.2026-27/teach-online-safety-lesson', 'p-teacher', {
      teacher: 'p-teacher',
      yearGroup: 'Y1',
      strand: 'kindness',
    });
    await send('class-years/y1-oak.2026-27/monitor-teaching', 'p-head', {
      method: 'learning-walk',
      teacher: 'p-teacher',
    });
  });

  it('ORG-04 is nothing under the policy in force: each decision is repeated from what is on record', async () => {
    expect(await decisions({})).toEqual(
      [
        'AcknowledgePolicy',
        'AcknowledgeDocument',
        'IssuePrivacyNotice',
        'RequestPhotoConsent',
        'RequestAgreement',
        'AuthorClassAgreement',
        'TeachOnlineSafetyLesson',
        'MonitorTeaching',
      ].map((command) => [command, 'same']),
    );
  });

  const { acknowledgements, consents, agreements } = settings;
  it.each([
    [
      { acknowledgements: { ...acknowledgements, policy: null } },
      'AcknowledgePolicy',
      'ProcessNotInUse POL-06',
    ],
    [
      { acknowledgements: { ...acknowledgements, documents: [] } },
      'AcknowledgeDocument',
      'ProcessNotInUse PUB-09',
    ],
    [
      { acknowledgements: { ...acknowledgements, privacyNotice: null } },
      'IssuePrivacyNotice',
      'ProcessNotInUse DPR-03',
    ],
    [{ consents: { ...consents, photos: null } }, 'RequestPhotoConsent', 'ProcessNotInUse PUB-01'],
    [{ consents: { ...consents, linkDays: null } }, 'RequestPhotoConsent', 'other: PhotoConsentRequested'],
    [{ agreements: { ...agreements, linkDays: null } }, 'RequestAgreement', 'LinksNotInUse AGR-01'],
    [{ agreements: { ...agreements, linkDays: 7 } }, 'RequestAgreement', 'other: AgreementRequested'],
    [
      { agreements: { ...agreements, pupil: 'individual' } },
      'AuthorClassAgreement',
      'ProcessNotInUse AGR-05',
    ],
    [{ 'reference-lists': { strands: ['privacy'] } }, 'TeachOnlineSafetyLesson', 'StrandUnknown CUR-02'],
    [{ 'class-years': { monitoring: ['observation'] } }, 'MonitorTeaching', 'ProcessNotInUse TRG-08'],
  ])('ORG-04 is one other outcome under %j: %s', async (changes, command, outcome) => {
    const others = (await decisions(changes)).filter(([, verdict]) => verdict !== 'same');
    expect(others).toEqual([[command, outcome]]);
  });
});
