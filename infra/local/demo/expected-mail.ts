import type { ExpectedMail } from './checks/check-mail.ts';

const infant = (name: string) => `${name}@larkfield.fernhill.example`;

/** Notices of the day, by the routes that the two policies ask for. */
export const expectedMail: readonly ExpectedMail[] = [
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
    to: ['chiamaka.rosewarne@hollowbrook.fernhill.example'],
  },
  {
    says: 'who joined the infant school heard where the list of things to do stands (ORG-06)',
    about: /^What the school asks of you\n[\s\S]*\/larkfield-infant\/views\/due\?mine=true$/,
    to: [infant('ottilie.marrable')],
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
