import { type Field, option } from '../../html/fields.ts';
import { simpleActs } from '../../html/simple-acts.ts';
import { peopleNamed, severalPeople } from './several-people.ts';

const VIEWERS = ['viewer1', 'viewer2', 'viewer3'];
const nobodyHas = 'A name, or part of it. Left empty: nobody has.';
const reasons: Field = { name: 'reasons', label: 'Reasons', kind: 'text' };

/** Of an incident with an intimate image: such an image is not copied, and who has seen it is put on record. */
export const imageActs = simpleActs('incidents', 'incident', [
  {
    command: 'record-image-viewing',
    action: 'RecordImageViewing',
    button: 'Record who has seen the image',
    said: 'Who has seen the image is on record.',
    fields: [
      ...severalPeople(VIEWERS, ['Who of the school has seen it', 'Who else has'], nobodyHas),
      reasons,
    ],
    body: ({ sent }) => ({ viewers: peopleNamed(sent, VIEWERS), ...sent.given('reasons') }),
  },
  {
    command: 'record-image-referral',
    action: 'RecordImageReferral',
    button: 'Record to whom it was handed on',
    said: 'To whom it was handed on is on record.',
    fields: [
      {
        name: 'referredTo',
        label: 'Handed on to',
        kind: 'some-of',
        options: ['police', 'social-care', 'removal-service', 'platform', 'helpline'].map(option),
        hint: 'None: it was handed on to nobody.',
        isOptional: true,
      },
      reasons,
    ],
    body: ({ sent }) => ({ referredTo: sent.all('referredTo'), ...sent.given('reasons') }),
  },
]);
