import type { ExpectedMail } from '../../checks/check-mail.ts';
import { atHollowbrook, atLarkfield, atTrust, times } from './addresses.ts';

const attempt = /^Somebody tried to get at what was not granted to them\n[\s\S]*/.source;

const exemption: readonly ExpectedMail[] = [
  {
    says: 'the trust heard that an exemption was applied for (UNA-03)',
    about: /^An exemption was applied for\n[\s\S]*\/exemptions\/p-101$/,
    to: ['zhanna.merrick'].map(atTrust),
  },
  {
    says: 'the head that it can be decided (UNA-03)',
    about: /^An application for an exemption can be decided\n/,
    to: ['marisol.quennell'].map(atLarkfield),
  },
  {
    says: 'who applied heard of the decision, with its days (UNA-03)',
    about: /^Your application for an exemption was decided\n[\s\S]*from 2026-11-09 to 2026-11-20/,
    to: ['amira.shah'].map(atLarkfield),
  },
  {
    says: 'and with the head, the day after the last, that it is over (UNA-03)',
    about: /^An exemption is over\n[\s\S]*2026-11-20/,
    to: ['amira.shah', 'marisol.quennell'].map(atLarkfield),
  },
];

const lent: readonly ExpectedMail[] = [
  {
    says: 'the head heard that a role is asked for (DPR-01)',
    about: /^Somebody asks for a role for some hours\n/,
    to: ['marisol.quennell'].map(atLarkfield),
  },
  {
    says: 'the head and the trust heard at once that it was lent (DPR-01)',
    about: /^A role was lent to somebody for some hours\n/,
    to: [atLarkfield('marisol.quennell'), atTrust('evander.okonkwopryce')],
  },
  {
    says: 'and so did she who asked (DPR-01)',
    about: /^The role you asked for was lent to you\n/,
    to: ['amira.shah'].map(atLarkfield),
  },
];

const others: readonly ExpectedMail[] = [
  {
    says: 'the head sees to the matter of a teacher (INC-14)',
    about: /^A matter is yours to see to\n[\s\S]*\/larkfield-infant\/staff-matters\/m-1$/,
    to: ['marisol.quennell'].map(atLarkfield),
  },
  {
    says: 'the trust to that of the head, since the policy names nobody; the head heard nothing (INC-14)',
    about: /^A matter is yours to see to\n[\s\S]*\/hollowbrook-primary\/staff-matters\/m-2$/,
    to: ['zhanna.merrick'].map(atTrust),
  },
  {
    says: 'who is to have a first training was reminded in three weeks (TRG-01)',
    about: /^What is due this week\n[\s\S]*\/larkfield-infant\/training\/p-130/,
    to: times(3, atLarkfield('ottilie.marrable')),
  },
  {
    says: 'when the term was over, the head heard whose is overdue (TRG-01)',
    about: /^Training is overdue\n[\s\S]*\/larkfield-infant\/training\/p-130$/,
    to: ['marisol.quennell'].map(atLarkfield),
  },
  {
    says: 'those who run the systems heard of three who looked where they may not (ACC-11)',
    about: new RegExp(`${attempt}/larkfield-infant/breaches/`),
    to: ['marisol.quennell', 'sunniva.petrakis', 'desmond.achterberg'].flatMap((name) =>
      times(3, atLarkfield(name)),
    ),
  },
  {
    says: 'at the primary school, too; of the head’s own the head did not hear (ACC-11)',
    about: new RegExp(`${attempt}/hollowbrook-primary/breaches/`),
    to: [...times(2, atHollowbrook('odalys.winterbourne')), ...times(3, atHollowbrook('mireille.osgood'))],
  },
];

export const mailOfStaff: readonly ExpectedMail[] = [...exemption, ...lent, ...others];
