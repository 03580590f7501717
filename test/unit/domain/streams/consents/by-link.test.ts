import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { consentsStream } from '../../../../../domain/streams/consents/stream.ts';
import { digest, fold, given as of } from '../../../../support/scenario.ts';
import {
  asOffice,
  asParent,
  child,
  facts,
  given,
  link as linked,
  oneParent,
  photoGiven,
  photoRefused,
  photoWithdrawn,
  requested,
  text,
} from './histories.ts';

const secretOf = (id: string, person: string): string => digest(`${id} ${person}`);
const newLink = (id = 'link-1') => ({ id, hashFor: (person: string) => digest(secretOf(id, person)) });
const settings = { ...oneParent, linkDays: 14 };
type Kind = 'photo' | 'internet';
const office = (kind: Kind, changes: object = {}) =>
  asOffice(kind, { settings, newLink: newLink(), ...changes });
const web = (kind: Kind, changes: object = {}) =>
  asParent(kind, { settings, actor: { person: 'system.link', roles: ['system.link'] }, ...changes });
const send = { type: 'SendConsentLinks' as const };
const issued = (kind: Kind, people = ['p-201', 'p-202'], id = 'link-1') => ({
  type: 'ConsentLinksIssued' as const,
  data: {
    person: 'u-301',
    kind,
    templateVersion: kind === 'internet' ? 2 : null,
    links: {
      id,
      endsOn: '2026-09-17',
      to: people.map((person) => ({ person, hash: newLink(id).hashFor(person) })),
    },
  },
});
const answer = (choice: 'give' | 'refuse', person = 'p-201', id = 'link-1', signedName = 'Grace Okoro') => ({
  type: 'AnswerByLink' as const,
  secret: secretOf(id, person),
  choice,
  signedName,
});
const byLink = (person = 'p-201') => ({
  method: 'single-use-link' as const,
  link: { id: 'link-1', person },
  recorder: 'system.link',
});

describe('links to answer by', () => {
  it.each(['photo', 'internet'] as const)(
    'AGR-11 PUB-01 go to each who decides and is still to answer, and to no contact: %s',
    (kind) => {
      of(consentsStream, []).when(send, office(kind)).thenEvents(issued(kind));
    },
  );
  it('PUB-01 goes with the request at admission, where the school asks so', () => {
    const asked = { type: 'RequestPhotoConsent' as const, joinedBy: 1 };
    of(consentsStream, [])
      .when(asked, office('photo'))
      .thenEvents(requested({ byLink: true }), issued('photo'));
    of(consentsStream, [])
      .when(asked, office('photo', { settings: oneParent }))
      .thenEvents(requested());
  });
  it('AGR-11 PUB-01 go to nobody who has answered, but to who took it back', () => {
    of(consentsStream, [photoGiven()])
      .when(send, office('photo'))
      .thenEvents(issued('photo', ['p-202']));
    of(consentsStream, [photoGiven(), photoRefused('p-202')])
      .when(send, office('photo'))
      .thenNothing();
    of(consentsStream, [photoGiven(), photoWithdrawn()])
      .when(send, office('photo'))
      .thenEvents(issued('photo'));
  });
  it('AGR-11 PUB-01 are refused where nobody answers so, of nobody, and without a text or a question', () => {
    const refused = (kind: Kind, changes: object) => of(consentsStream, []).when(send, office(kind, changes));
    refused('photo', { settings: oneParent }).thenRejected('LinksNotInUse', 'PUB-01');
    refused('internet', { settings: oneParent }).thenRejected('LinksNotInUse', 'AGR-11');
    refused('photo', { facts: {} }).thenRejected('PersonNotRegistered');
    refused('photo', { settings: { ...settings, photos: null } }).thenRejected('ProcessNotInUse');
    const none = { ...facts, text: { current: null, versions: [] } };
    refused('internet', { facts: none }).thenRejected('TemplateNotCurrent');
  });
  it('AGR-11 PUB-01 are mailed to each at the address of a parent', () => {
    const event = { ...issued('photo'), streamId: 'u-301.photo', actor: 'p-110' };
    expect(consentsStream.notices(event as never, noticeSettings({}))).toMatchObject([
      {
        notice: 'consent-link',
        recipients: [
          { person: 'p-201', as: 'parent' },
          { person: 'p-202', as: 'parent' },
        ],
        answerBy: 'link-1',
      },
    ]);
  });
});

describe('an answer by a link', () => {
  it('PUB-01 says yes or no to pictures, once a parent', () => {
    of(consentsStream, [issued('photo')])
      .when(answer('give'), web('photo'))
      .thenEvents(photoGiven('p-201', byLink()));
    of(consentsStream, [issued('photo')])
      .when(answer('refuse', 'p-202'), web('photo'))
      .thenEvents(photoRefused('p-202', byLink('p-202')));
    const history = [issued('photo'), photoGiven('p-201', byLink())];
    of(consentsStream, history).when(answer('refuse'), web('photo')).thenRejected('LinkUsed');
    of(consentsStream, history)
      .when(answer('refuse', 'p-202'), web('photo'))
      .thenEvents(photoRefused('p-202', byLink('p-202')));
  });
  it('AGR-11 consents to the internet on the version that it was mailed for, and refuses nothing', () => {
    of(consentsStream, [issued('internet')])
      .when(answer('give'), web('internet'))
      .thenEvents(given(byLink()));
    of(consentsStream, [issued('internet')])
      .when(answer('refuse'), web('internet'))
      .thenRejected('ConsentKindMismatch');
    const newer = { ...facts, text: { ...text, current: { version: 3 } } };
    of(consentsStream, [issued('internet')])
      .when(answer('give'), web('internet', { facts: newer }))
      .thenRejected('TemplateNotCurrent', 'AGR-11');
  });
  it('AGR-11 PUB-01 is refused of no link, an old or ended one, without a name, and to who does not decide any more', () => {
    const refused = (history: Parameters<typeof of>[1], command = answer('give'), changes: object = {}) =>
      of(consentsStream, history).when(command, web('photo', changes));
    refused([]).thenRejected('LinkUnknown');
    refused([issued('photo')], answer('give', 'p-203')).thenRejected('LinkUnknown');
    refused([issued('photo'), issued('photo', ['p-201'], 'link-2')]).thenRejected('LinkWithdrawn');
    refused([issued('photo'), photoGiven()]).thenRejected('LinkAnswered');
    refused([issued('photo')], answer('give'), { today: '2026-09-18' }).thenRejected('LinkEnded');
    refused([issued('photo')], answer('give', 'p-201', 'link-1', '')).thenRejected('NameRequired');
    const apart = { ...facts, person: { ...child, parents: [linked('p-202')] } };
    refused([issued('photo')], answer('give'), { facts: apart }).thenRejected('ParentRequired');
  });
});

describe('an answer of another product’s parent portal', () => {
  const portal = { method: 'parent-portal' as const, source: 'parents-app', signedOn: '2026-09-02' };
  const give = (changes: object = {}) => ({
    type: 'GivePhotoConsent' as const,
    signatory: 'p-201',
    signedName: 'Grace Okoro',
    ...portal,
    ...changes,
  });
  it('AGR-11 PUB-01 is entered by the office with its day and source, and by nobody else', () => {
    of(consentsStream, [])
      .when(give(), asOffice('photo'))
      .thenEvents(photoGiven('p-201', { ...portal, recorder: 'p-110' }));
    of(consentsStream, []).when(give(), asParent('photo')).thenRejected('SourceRequired', 'PUB-01');
    of(consentsStream, [])
      .when(give({ source: undefined }), asOffice('photo'))
      .thenRejected('SourceRequired');
    const consent = {
      type: 'GiveParentalConsent' as const,
      parent: 'p-201',
      templateVersion: 2,
      signedName: 'Grace Okoro',
      ...portal,
    };
    of(consentsStream, [])
      .when(consent, asOffice('internet'))
      .thenEvents(given({ ...portal, recorder: 'p-110' }));
    of(consentsStream, [])
      .when({ ...consent, signedOn: '2026-08-25' }, asOffice('internet'))
      .thenRejected('OccurredTooEarly');
  });
  it('PUB-01 is put right in its day, name and source', () => {
    const correct = (changes: object) => ({
      type: 'CorrectConsent' as const,
      corrects: 1,
      changes,
      reason: 'A slip.',
    });
    const entered = photoGiven('p-201', { ...portal, recorder: 'p-110' });
    const data = { corrects: 1, changes: { source: 'family-app' }, reason: 'A slip.' };
    of(consentsStream, [entered])
      .when(correct({ source: 'family-app' }), asOffice('photo'))
      .thenEvents({ type: 'ConsentCorrected', data });
    of(consentsStream, [entered])
      .when(correct({ seenBy: 'p-110' }), asOffice('photo'))
      .thenRejected('CorrectionNotPossible');
    expect(fold(consentsStream.decider, [entered, { type: 'ConsentCorrected', data }])).toMatchObject({
      answers: [{ signature: { source: 'family-app' } }],
    });
  });
});
