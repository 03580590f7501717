import type { ExpectedMail } from './checks/check-mail.ts';

const infant = (name: string) => `${name}@larkfield.fernhill.example`;
const primary = (name: string) => `${name}@hollowbrook.fernhill.example`;

/** Notices by the routes that the two policies ask for. */
const notices: readonly ExpectedMail[] = [
  {
    says: 'the father without an account got a copy of what he signed by the link (AGR-01)',
    about: /^Your copy of the agreement\n[\s\S]*\/larkfield-infant\/agreements\/r-\w+\.parent$/,
    to: ['babajide.akerele'].map(infant),
  },
  {
    says: 'who works with the class heard that no picture of the pupil may be used (PUB-01)',
    about: /^Pictures of somebody may not be used\n[\s\S]*\/consents\/u-351\.photo$/,
    to: ['tamsin.lowe'].map(primary),
  },
  {
    says: 'parents heard that the policy is there for them (POL-05)',
    about: /^The online-safety policy of the school\n/,
    to: ['grace.okoro', 'emeka.okoro', 'saskia.brandsma', 'babajide.akerele'].map(infant),
  },
  {
    says: "the primary school's governor heard that the reviewed policy is there (POL-04)",
    about: /^The reviewed policy is there for the governing board\n/,
    to: ['wilhelmina.tran'].map(primary),
  },
  {
    says: "the infant school's safeguarding team and computing lead heard of the incident, once each (INC-04, INC-05)",
    about: /^An online-safety incident was reported\n[\s\S]*\/larkfield-infant\/incidents\/i-55$/,
    to: [
      'marisol.quennell',
      'yetunde.balogh',
      'piotr.hazelwood',
      'noor.van.ravensberg',
      'desmond.achterberg',
    ].map(infant),
  },
  {
    says: "the primary school's policy names nobody for an incident, and its safeguarding lead heard (INC-02, INC-04)",
    about: /^An online-safety incident was reported\n[\s\S]*\/hollowbrook-primary\/incidents\/i-12$/,
    to: ['chiamaka.rosewarne'].map(primary),
  },
  {
    says: 'who joined the infant school, also by the roster, heard where the list of things to do stands (ORG-06)',
    about: /^What the school asks of you\n[\s\S]*\/larkfield-infant\/views\/due\?mine=true$/,
    to: ['babajide.akerele', 'ottilie.marrable'].map(infant),
  },
  {
    says: 'who joined the primary school did not, since its policy asks for no such mail (ORG-06)',
    about: /^What the school asks of you\n[\s\S]*\/hollowbrook-primary\//,
    to: [],
  },
  {
    says: 'the borrower and IT support heard of the loan (DEV-02)',
    about: /^A device was lent\n[\s\S]*\/devices\/lis-lt-014$/,
    to: ['grace.okoro', 'sunniva.petrakis'].map(infant),
  },
  {
    says: 'the borrower, the office and IT support heard that the device is to come back (AGR-08)',
    about: /^A device is to be returned\n[\s\S]*\/devices\/lis-lt-014$/,
    to: ['grace.okoro', 'bridget.oyelaran', 'tomasz.underhill', 'sunniva.petrakis'].map(infant),
  },
];

/**
 * What fell due: reminders before it, notices of it, and what is told to those who lead when nothing happens.
 */
const deadlines: readonly ExpectedMail[] = [
  {
    says: 'who was asked to sign and has not is reminded, once (AGR-01)',
    about: /^An agreement is still to be signed\n[\s\S]*\/larkfield-infant\/agreements\/p-103\.staff$/,
    to: ['yetunde.balogh'].map(infant),
  },
  {
    says: 'the digests hold it: the teacher is reminded before the day and after, the computing lead after it (AGR-05)',
    about: /^What is due this week\n[\s\S]*A class writes and agrees on its rules by 2026-10-23/,
    to: ['callum.fairweather', 'callum.fairweather', 'desmond.achterberg'].map(infant),
  },
  {
    says: 'and when a class is late with its rules, both hear of it at once (AGR-05)',
    about: /^A class has no rules of its own\n[\s\S]*\/class-years\/y2-elm\.2026-27$/,
    to: ['callum.fairweather', 'desmond.achterberg'].map(infant),
  },
  {
    says: 'who does not know version 2 in time is asked to say so (POL-06)',
    about: /^Please say that you know the policy\n[\s\S]*\/acknowledgements\/p-101$/,
    to: ['amira.shah'].map(infant),
  },
  {
    says: 'the head hears of the laptop that did not come back for two weeks (AGR-08, ORG-07)',
    about: /^Something is overdue\n[\s\S]*\/devices\/lis-lt-014/,
    to: ['marisol.quennell'].map(infant),
  },
];

export const expectedMail: readonly ExpectedMail[] = [...notices, ...deadlines];
