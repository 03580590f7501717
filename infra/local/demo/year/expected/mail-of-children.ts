import type { ExpectedMail } from '../../checks/check-mail.ts';
import { atHollowbrook, atLarkfield } from './addresses.ts';

export const mailOfChildren: readonly ExpectedMail[] = [
  {
    says: 'the mother heard that the phone may come, and the head, since her class has no teacher (MOB-01)',
    about: /^A pupil may bring a phone\n[\s\S]*\/hollowbrook-primary\/pupil-devices\/u-350$/,
    to: ['thandiwe.mbeki', 'odalys.winterbourne'].map(atHollowbrook),
  },
  {
    says: 'the office heard that nobody fetched it (MOB-02)',
    about: /^A phone was not fetched\n[\s\S]*\/pupil-devices\/u-350$/,
    to: ['farida.penhallow'].map(atHollowbrook),
  },
  {
    says: 'and the mother that it was taken (SRC-04)',
    about: /^A device was taken from a pupil\n[\s\S]*\/pupil-devices\/u-350$/,
    to: ['thandiwe.mbeki'].map(atHollowbrook),
  },
  {
    says: 'the lead heard of the report of the app once, though it came twice (INC-06)',
    about: /^An online-safety incident was reported\n[\s\S]*\/incidents\/pupils-report-app\.7781$/,
    to: ['chiamaka.rosewarne'].map(atHollowbrook),
  },
  {
    says: 'and that another pupil reported the same (INC-06)',
    about: /^Another pupil reported an online-safety incident\n[\s\S]*\/incidents\/pupils-report-app\.7781$/,
    to: ['chiamaka.rosewarne'].map(atHollowbrook),
  },
  {
    says: 'when it turned out to be bullying, those whom the policy names heard of it (INC-08)',
    about: /^More is known of an online-safety incident\n[\s\S]*\/incidents\/pupils-report-app\.7781$/,
    to: ['chiamaka.rosewarne', 'mireille.osgood'].map(atHollowbrook),
  },
  {
    says: 'of the next one they heard at once, and once each (INC-04, INC-08, INC-09)',
    about: /^An online-safety incident was reported\n[\s\S]*\/incidents\/i-72$/,
    to: ['chiamaka.rosewarne', 'mireille.osgood'].map(atHollowbrook),
  },
  {
    says: 'the lead of the infant school heard of the alert, and of its severity alone (MON-04)',
    about:
      /^Filtering or monitoring raised an alert\n[\s\S]*severity is high[\s\S]*\/concerns\/web-filter\.2026-0417$/,
    to: ['marisol.quennell'].map(atLarkfield),
  },
  {
    says: 'and the safeguarding team of the incident that it became (INC-04)',
    about: /^An online-safety incident was reported\n[\s\S]*\/incidents\/i-417$/,
    to: ['marisol.quennell', 'yetunde.balogh', 'piotr.hazelwood', 'noor.van.ravensberg'].map(atLarkfield),
  },
  {
    says: 'of a breach her mother heard, and in place of a teacher of her class the head (UNA-02)',
    about: /^What a pupil did against the rules was recorded\n/,
    to: ['thandiwe.mbeki', 'odalys.winterbourne'].map(atHollowbrook),
  },
  {
    says: 'and her mother of what follows (UNA-04)',
    about: /^A decision about the school’s rules was recorded\n[\s\S]*\/people\/u-350$/,
    to: ['thandiwe.mbeki'].map(atHollowbrook),
  },
  {
    says: 'those who lead safeguarding heard that a mother is worried, once each (INC-15)',
    about: /^Somebody is worried about a child online\n[\s\S]*\/concerns\/worry-5$/,
    to: ['marisol.quennell', 'yetunde.balogh', 'piotr.hazelwood', 'noor.van.ravensberg'].map(atLarkfield),
  },
];
