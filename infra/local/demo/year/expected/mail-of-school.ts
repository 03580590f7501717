import type { ExpectedMail } from '../../checks/check-mail.ts';
import { atHollowbrook, atLarkfield, times } from './addresses.ts';

export const mailOfSchool: readonly ExpectedMail[] = [
  {
    says: 'who leads the primary school heard that the check was missed (MON-02)',
    about: /^A check is overdue\n[\s\S]*2026-11-30[\s\S]*\/hollowbrook-primary\/checks\/security$/,
    to: ['odalys.winterbourne', 'chiamaka.rosewarne'].map(atHollowbrook),
  },
  {
    says: 'at the infant school there is no number, and nobody heard anything (MON-02)',
    about: /^A check is overdue\n[\s\S]*\/larkfield-infant\//,
    to: [],
  },
  {
    says: 'governors and the computing lead heard of each of the two reports (GOV-01)',
    about: /^There is a report on online safety\n[\s\S]*\/larkfield-infant\/oversight\/2026-27$/,
    to: ['imelda.castlereagh', 'rohan.thistlewood', 'desmond.achterberg'].flatMap((name) =>
      times(2, atLarkfield(name)),
    ),
  },
  {
    says: 'governors heard that they were given an incident (GOV-02)',
    about: /^The board was given the log of an incident\n[\s\S]*\/oversight\/extract\.i-417$/,
    to: ['imelda.castlereagh', 'rohan.thistlewood'].map(atLarkfield),
  },
  {
    says: 'the report on the term is overdue at the primary school, and its head heard (GOV-01)',
    about:
      /^A report on online safety is overdue\n[\s\S]*2026-12-18[\s\S]*\/hollowbrook-primary\/oversight\/2026-27$/,
    to: ['odalys.winterbourne'].map(atHollowbrook),
  },
  {
    says: 'the infant school has met and reported: nothing of it is overdue (GOV-01, GOV-02)',
    about:
      /^(A report on online safety is overdue|Governors have not met about online safety)\n[\s\S]*\/larkfield-infant\//,
    to: [],
  },
  {
    says: 'who was late with the rules of a class read so on Monday, and not again (AGR-05)',
    about: /^What is due this week\n[\s\S]*A class writes and agrees on its rules by 2026-10-23/,
    to: ['callum.fairweather', 'desmond.achterberg'].map(atLarkfield),
  },
  {
    says: 'no class of the infant school had a lesson in the term: teachers and the computing lead heard (CUR-02)',
    about: /^A class had no lesson on online safety in a term\n[\s\S]*\/larkfield-infant\/class-years\//,
    to: ['amira.shah', 'callum.fairweather', ...times(2, 'desmond.achterberg')].map(atLarkfield),
  },
];
