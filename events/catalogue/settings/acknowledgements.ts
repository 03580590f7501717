import { interval } from './interval.ts';
import { flag, namesOf } from './kinds.ts';

export const acknowledgementSettings = {
  policy: flag({
    description: 'Staff, governors and volunteers say of each version of the policy that they know it',
    items: ['POL-06'],
  }),
  policyWithin: interval({
    description: 'How long they have for it, from when the version takes effect or they come',
    items: ['POL-06'],
  }),
  documents: namesOf({
    description: 'Lists whose edition in force staff acknowledge: guidelines and guidance',
    items: ['PUB-09', 'POL-08'],
  }),
  visitorNotice: flag({
    description: 'A visitor is made aware of the policy before signing an agreement or being given access',
    items: ['POL-11'],
  }),
  privacyNotice: flag({
    description: 'Every parent is given the notice on personal data, and each new edition of it',
    items: ['DPR-03'],
  }),
};
