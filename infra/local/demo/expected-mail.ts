import type { ExpectedMail } from './checks/check-mail.ts';

const infant = (name: string) => `${name}@larkfield.fernhill.example`;

/** Notices of the day, by the routes that the two policies ask for. */
export const expectedMail: readonly ExpectedMail[] = [
  {
    says: "the infant school's safeguarding team and computing lead heard of the incident, once each (INC-04, INC-05)",
    about: /Incident i-55 was reported/,
    to: [
      'marisol.quennell',
      'yetunde.balogh',
      'piotr.hazelwood',
      'noor.van.ravensberg',
      'desmond.achterberg',
    ].map(infant),
  },
  {
    says: "the primary school's policy states no alert, and none was sent",
    about: /Incident i-12 was reported/,
    to: [],
  },
  {
    says: 'the borrower and IT support heard of the loan (DEV-02)',
    about: /Device LIS-LT-014 was lent/,
    to: ['grace.okoro', 'sunniva.petrakis'].map(infant),
  },
  {
    says: 'the borrower, the office and IT support heard that the device is to come back (AGR-08)',
    about: /Device LIS-LT-014 is to be returned/,
    to: ['grace.okoro', 'bridget.oyelaran', 'tomasz.underhill', 'sunniva.petrakis'].map(infant),
  },
];
