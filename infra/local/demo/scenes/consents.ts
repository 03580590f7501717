import { cast, primarySchool } from '../cast.ts';
import type { AnswerByLink, Scene, Step } from '../story.ts';
import { atInfant, atPrimary } from './by-school.ts';

const { infant, primary } = cast;

const at = (
  scenario: string,
  as: string,
  says: string,
  send: string,
  body: object,
  expected: Step['expected'],
): Step => atPrimary({ scenario, says, as, send, body: { ...body }, expected });

const grant = (says: string, expected: Step['expected']): Step =>
  at('AGR-11', primary.itSupport, says, 'access/u-351/grant-internet-access', {}, expected);

const links = (scenario: string, kind: string, says: string): Step =>
  at(scenario, primary.office, says, `consents/u-351.${kind}/send-consent-links`, {}, 'done');

const byLink = (scenario: string, kind: string, choice: string, says: string): AnswerByLink => ({
  scenario,
  says,
  school: primarySchool,
  answers: `consents/u-351.${kind}`,
  choice,
  signedName: 'Elowen Castellan',
  expected: 'answered',
});

/**
 * The internet needs a pupil's signature and a parent's consent at one school; pictures need an answer at
 * both (AGR-10, AGR-11, PUB-01).
 */
export const consentScenes: readonly Scene[] = [
  {
    at: '2026-09-03T08:30:00Z',
    title: 'parents consent to the internet, and to pictures or not',
    steps: [
      grant('the primary school lets no pupil use the internet before signature and consent', {
        refused: 'AgreementAndConsentRequired',
        item: 'AGR-11',
      }),
      at(
        'AGR-10',
        primary.office,
        'the pupil signs the agreement of years 3 to 6 on paper',
        'agreements/u-351.pupil-ks2/sign-agreement',
        {
          templateVersion: 1,
          signedName: 'Dewi Castellan',
          method: 'paper',
          seenBy: 'p-401',
          signedOn: '2026-09-03',
        },
        'done',
      ),
      grant('which is not enough', { refused: 'ParentalConsentRequired', item: 'AGR-11' }),
      links('AGR-11', 'internet', 'the office mails his mother a link that asks for her consent'),
      byLink('AGR-11', 'internet', 'give', 'she consents by the link, without an account'),
      grant('now he may use the internet', 'done'),
      links('PUB-01', 'photo', 'the office mails her a link that asks about pictures'),
      byLink('PUB-01', 'photo', 'refuse', 'she refuses: no picture of him may be used'),
      atInfant({
        scenario: 'AGR-11',
        says: "at the infant school the parents' own agreement has that clause: nothing else is asked for",
        as: infant.itSupport,
        send: 'access/u-301/grant-internet-access',
        body: {},
        expected: 'done',
      }),
    ],
  },
  {
    at: '2026-09-21T09:00:00Z',
    title: 'a consent is withdrawn',
    steps: [
      at(
        'AGR-11',
        primary.parent,
        'the mother, logged in, withdraws her consent to the internet',
        'consents/u-351.internet/withdraw-parental-consent',
        { parent: 'p-452', reason: 'We want to talk about it first.' },
        'done',
      ),
    ],
  },
];
