import { describe, expect, it } from 'vitest';
import { streams } from '../../../../domain/streams/index.ts';
import { causes } from '../../../support/policy-items/clocks.ts';
import { adopted, reviewedOn } from '../../../support/policy-scenario.ts';
import { sourceFiles } from '../../../support/source-files.ts';
import { hearers } from '../../../support/two-schools.ts';
import { corrected, raised, reported } from '../streams/incidents/histories.ts';

const report = (changes: Parameters<typeof reported>[0]) => hearers('incidents', reported(changes));
const team = ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'];

describe('the same cause at both schools', () => {
  it('INC-04 an incident is reported: whatever it is about, the team hears, or else the safeguarding lead', () => {
    for (const category of ['online-safety', 'pupil-misuse'] as const)
      expect(report({ category })).toEqual([{ 'incident-reported': team }, { 'incident-reported': ['dsl'] }]);
  });
  it('INC-05 an incident involves what is used in lessons: the computing lead hears at the infant school, nobody at the primary school', () => {
    const lead = { 'incident-graver': ['computing-lead'] };
    expect(hearers('incidents', raised('involvesLessonResources'))).toEqual([lead, {}]);
    expect(hearers('incidents', corrected({ changes: { involvesLessonResources: true } }))).toEqual([
      lead,
      {},
    ]);
  });
  it('INC-07 harmful material is found: the safeguarding lead hears at both, IT support at the primary school, too', () => {
    expect(report({ category: 'harmful-material' })).toEqual([
      { 'incident-reported': team },
      { 'incident-reported': ['dsl', 'it-support'] },
    ]);
  });
  it('INC-06 a pupil reports by the school’s app: who hears of incidents hears of another pupil’s report, too', () => {
    const received = { channel: 'pupils-report-app', number: '7', part: 'witness', reporter: null };
    expect(
      hearers('incidents', { type: 'PupilReportReceived', data: { ...received, isFirst: false } }),
    ).toEqual([{ 'incident-reported-again': team }, { 'incident-reported-again': ['dsl'] }]);
  });
  it('INC-16 staff are contacted or bothered in social media: senior leaders hear at the infant school, the headteacher at both', () => {
    expect(report({ category: 'social-media-contact' })).toEqual([
      { 'incident-reported': [...team, 'slt'] },
      { 'incident-reported': ['dsl', 'headteacher'] },
    ]);
  });
  it('ACC-11 who hears of attempts at what was not granted: the headteacher and IT support hear at both, the computing lead at the infant school, too', () => {
    const asked = { method: 'GET', stream: 'incidents', id: 'i-1', part: null };
    const data = { person: 'p-140', on: '2026-09-10', place: 'this-system', asked };
    const attempt = { type: 'UnauthorisedAccessAttempted', data };
    expect(hearers('breaches', attempt)).toEqual([
      { 'unauthorised-access-attempted': ['headteacher', 'it-support', 'computing-lead'] },
      { 'unauthorised-access-attempted': ['headteacher', 'it-support'] },
    ]);
  });
  it('POL-04 the policy was reviewed: the governing board hears at the primary school, and its clerk is on record', () => {
    const board = ['governor', 'outside clerk-of-governors'];
    const shared = { type: 'PolicySharedWithGoverningBoard', data: { reviewed: 3, on: '2026-09-09' } };
    expect(hearers('policies', reviewedOn('2026-09-08'))).toEqual([{}, { 'policy-reviewed': board }]);
    expect(hearers('policies', shared)).toEqual([{}, { 'policy-shared-with-board': board }]);
  });
  it('POL-05 a policy is in force: parents hear at both, once it was made available to them', () => {
    const published = {
      type: 'PolicyPublishedToParents',
      data: { version: 1, channel: 'website', on: '2026-09-09' },
    };
    const parents = { 'policy-published': ['parent'] };
    expect(hearers('policies', published)).toEqual([parents, parents]);
    expect(hearers('policies', adopted())).toEqual([{}, {}]);
  });
});

describe('who hears of what', () => {
  it('ORG-04 is tried at both schools for each cause that there is; of the others it is said what they wait for', async () => {
    const texts = (await sourceFiles('test/unit/domain/two-schools')).map(({ text }) => text).join('\n');
    const names = streams.map(({ events }) => events.stream);
    const there = causes.filter(({ awaits, nobody }) => awaits === undefined && nobody === undefined);
    expect(there.filter(({ cause }) => !texts.includes(`${cause}:`))).toEqual([]);
    expect(causes.filter(({ awaits }) => names.some((name) => name === awaits))).toEqual([]);
    expect(causes).toHaveLength(20);
  });
});
