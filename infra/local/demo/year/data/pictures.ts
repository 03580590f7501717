import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { lookAtPrimary, primaryLine, refused } from '../lines.ts';

const { primary } = cast;
const consent = primaryLine('consents/u-352.photo');
const picture = primaryLine('publications/harvest-table');
const review = {
  channel: 'website',
  title: 'The long table of the harvest',
  findings: { safety: 'passed', rights: 'passed', privacy: 'passed' },
};

/** A picture goes out; the consent is withdrawn, and it comes down (PUB-01, PUB-02, PUB-06). */
export const pictureScenes: readonly Scene[] = [
  {
    at: days.picture,
    title: 'a picture of the harvest',
    steps: [
      picture('PUB-02', primary.teacher, 'a teacher takes a picture', 'take-photograph', {
        people: ['u-352'],
        takenOn: '2026-11-23',
        purpose: 'curriculum',
      }),
      picture(
        'PUB-02',
        primary.teacher,
        'his mother has not answered about pictures',
        'publish-image',
        { medium: 'online', people: ['u-352'] },
        refused('ConsentMissing', 'PUB-02'),
      ),
      consent('PUB-01', primary.motherOfOne, 'she consents, logged in', 'give-photo-consent', {
        signatory: 'p-453',
        signedName: 'Ingrid Lindqvist',
        method: 'log-in',
      }),
      picture(
        'PUB-06',
        primary.teacher,
        'nothing goes on the web that nobody looked at',
        'publish-image',
        { medium: 'online', people: ['u-352'] },
        refused('ReviewRequired', 'PUB-06'),
      ),
      picture('PUB-06', primary.teacher, 'it is looked at in three ways', 'review-content', review),
      picture('PUB-02', primary.teacher, 'and it goes on the website', 'publish-image', {
        medium: 'online',
        people: ['u-352'],
      }),
    ],
  },
  {
    at: days.consentIsGone,
    title: 'the mother changes her mind',
    steps: [
      consent('PUB-01', primary.motherOfOne, 'she withdraws her consent', 'withdraw-photo-consent', {
        signatory: 'p-453',
        on: '2026-12-02',
        reason: 'His grandfather found him on the web.',
      }),
      lookAtPrimary(
        'PUB-02',
        primary.teacher,
        'the list says by itself what has to come down',
        'views/publications?takeDowns=true',
        [{ item: 'harvest-table', status: 'out', toTakeDown: ['u-352'] }],
      ),
    ],
  },
  {
    at: days.pictureIsGone,
    title: 'the picture comes down the same day',
    steps: [
      picture('PUB-02', primary.teacher, 'it is taken down', 'withdraw-publication', { because: 'consent' }),
      picture(
        'PUB-02',
        primary.teacher,
        'and does not go up again',
        'publish-image',
        { medium: 'online', people: [] },
        refused('PublicationClosed', 'PUB-02'),
      ),
    ],
  },
];
