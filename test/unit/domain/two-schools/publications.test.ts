import { describe, expect, it } from 'vitest';
import { publicationsStream as stream } from '../../../../domain/streams/publications/stream.ts';
import { outcomes } from '../../../support/two-schools.ts';
import { contentOut, photograph, posted, reviewed, teacher } from '../streams/publications/histories.ts';

const context = {
  now: '2026-10-05T14:30:00.000Z',
  today: '2026-10-05',
  actor: { person: 'p-401', roles: ['staff'] },
};

describe('the same picture, page and post at both schools', () => {
  it('PUB-03 photographs by staff: for display at the infant school, for lessons at the primary school', () => {
    const take = (purpose: string) => ({
      type: 'TakePhotograph',
      people: [],
      takenOn: '2026-10-01',
      purpose,
    });
    const at = (purpose: string) => outcomes(stream, { command: take(purpose), context });
    expect(at('displays')).toEqual(['PhotographTaken', 'PhotoPurposeNotAllowed']);
    expect(at('curriculum')).toEqual(['PhotoPurposeNotAllowed', 'PhotographTaken']);
  });

  it('PUB-02 consent of staff: only the primary school asks them, and refuses without', () => {
    const command = { type: 'PublishImage', medium: 'print', people: ['p-401'] };
    const facts = { shown: [teacher], consents: [{ answers: [] }] };
    expect(outcomes(stream, { history: [photograph(['p-401'])], command, facts, context })).toEqual([
      'ImagePublished',
      'ConsentMissing',
    ]);
  });

  it('PUB-06 checks of what goes on the web: the primary school refuses without all three', () => {
    const history = [reviewed({ safety: 'passed' })];
    expect(outcomes(stream, { history, command: { type: 'PublishContent' }, context })).toEqual([
      contentOut.type,
      'ReviewRequired',
    ]);
  });

  it('PUB-08 purposes of posts in social media: the infant school has a list, and names who posts', () => {
    const command = { type: 'PublishPost', ...posted.data, purpose: 'advertising' };
    const social = [
      { account: 'school-page', scope: 'post', from: '2026-09-01', until: null, endedOn: null },
    ];
    const facts = { poster: teacher, writer: { social } };
    expect(outcomes(stream, { command, facts, context })).toEqual(['PurposeNotAllowed', posted.type]);
    const unnamed = { poster: teacher, writer: { social: [] } };
    expect(
      outcomes(stream, { command: { type: 'PublishPost', ...posted.data }, facts: unnamed, context }),
    ).toEqual(['WriterNotAuthorised', posted.type]);
  });
});
