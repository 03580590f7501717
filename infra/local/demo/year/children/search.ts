import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { lookAtPrimary, primaryLine, refused } from '../lines.ts';

const { primary } = cast;
const phone = primaryLine('pupil-devices/u-350');
const search = primaryLine('searches/se-72');
const taken = {
  device: 'phone',
  cause: 'She wrote to him during a lesson.',
  under: { policy: 'behaviour', edition: '2026', section: '7.2' },
  incident: 'i-72',
};
const looked = {
  present: ['p-410', 'u-350'],
  place: 'Room of the safeguarding lead',
  lookedFor: 'Whom the picture was sent to.',
  found: 'material',
};

/** A phone is taken, searched for a reason, and given back to a parent (SRC-01, SRC-02, SRC-04). */
export const searchScenes: readonly Scene[] = [
  {
    at: days.itGoesOn,
    title: 'a phone is taken and searched',
    steps: [
      phone(
        'SRC-04',
        primary.otherTeacher,
        'a device is taken under a policy that says so',
        'confiscate-device',
        { ...taken, under: { ...taken.under, policy: 'data-protection' } },
        refused('PolicyNotLinked', 'SRC-04'),
      ),
      phone('SRC-04', primary.otherTeacher, 'which is that for behaviour', 'confiscate-device', taken),
      search(
        'SRC-01',
        primary.otherTeacher,
        'nobody looks into it before the reason is written down',
        'record-search',
        looked,
        refused('JustificationRequired', 'SRC-01'),
      ),
      search('SRC-01', primary.otherTeacher, 'the teacher says why', 'justify-search', {
        pupil: 'u-350',
        device: 'phone',
        grounds: ['cause-harm'],
        suspicion: 'Three pupils say that she sends the picture on.',
        incident: 'i-72',
      }),
      search('SRC-01', primary.otherTeacher, 'and looks, with the lead beside', 'record-search', looked),
      search('SRC-02', primary.otherTeacher, 'the picture is there', 'record-material', {
        kind: 'bullying',
        mayBeEvidence: true,
        description: 'A photograph of a classmate with a pig drawn over it.',
      }),
      search('SRC-02', primary.otherTeacher, 'it is to be kept', 'decide-disposition', {
        material: 3,
        outcome: 'retain',
        purpose: 'breach-of-discipline',
      }),
      search(
        'SRC-02',
        primary.otherTeacher,
        'nobody confirms what they proposed',
        'confirm-disposition',
        { material: 3, outcome: 'retain' },
        refused('SecondPersonDiffers', 'SRC-02'),
      ),
      search('SRC-02', primary.dsl, 'the lead confirms it', 'confirm-disposition', {
        material: 3,
        outcome: 'retain',
      }),
      search('SRC-02', primary.dsl, 'and keeps it', 'retain-material', {
        material: 3,
        keptIn: 'office-safe',
      }),
      search('SRC-01', primary.dsl, 'her mother is telephoned', 'inform-parent', {
        parent: 'p-451',
        how: 'phone',
      }),
      lookAtPrimary(
        'SRC-01',
        primary.teacher,
        'the register of searches is not open to all who teach',
        'views/search-register',
        'forbidden',
      ),
    ],
  },
  {
    at: days.thirdWeek,
    title: 'the phone goes back',
    steps: [
      phone(
        'SRC-04',
        primary.office,
        'it is not given to the parent of another child',
        'return-confiscated-device',
        { confiscation: 5, to: 'p-452' },
        refused('ReceiverNotOfPupil', 'SRC-04'),
      ),
      phone('SRC-04', primary.office, 'her mother gets it', 'return-confiscated-device', {
        confiscation: 5,
        to: 'p-451',
      }),
    ],
  },
];
