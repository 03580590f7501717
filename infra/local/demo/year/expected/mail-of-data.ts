import type { ExpectedMail } from '../../checks/check-mail.ts';
import { atHollowbrook, atLarkfield, times } from './addresses.ts';

const head = atLarkfield('marisol.quennell');

export const mailOfData: readonly ExpectedMail[] = [
  {
    says: 'IT support and the head heard of the misdirected mail, the head also as who stands in (EML-05)',
    about: /^A data breach was reported\n[\s\S]*\/data-breaches\/db-1$/,
    to: ['sunniva.petrakis', 'marisol.quennell'].map(atLarkfield),
  },
  {
    says: 'so they did at the school whose policy names nobody (EML-05)',
    about: /^A data breach was reported\n[\s\S]*\/data-breaches\/db-2$/,
    to: ['mireille.osgood', 'odalys.winterbourne'].map(atHollowbrook),
  },
  {
    says: 'the head was reminded two days and one day before the 72 hours were over (EML-06)',
    about: /^A date is near\n[\s\S]*\/data-breaches\/db-1$/,
    to: times(2, head),
  },
  {
    says: 'and heard when they were (EML-06)',
    about: /^The time to report a data breach is over\n[\s\S]*\/data-breaches\/db-1$/,
    to: [head],
  },
  {
    says: 'nobody was reminded of what was decided at once (EML-06)',
    about: /^(A date is near|The time to report a data breach is over)\n[\s\S]*\/data-breaches\/db-2$/,
    to: [],
  },
  {
    says: 'the head was reminded of the answer by its new last day, twice (DPR-05)',
    about: /^A date is near\n[\s\S]*answered by 2026-12-10\.[\s\S]*\/disclosures\/sr-201$/,
    to: times(2, head),
  },
  {
    says: 'and not by the day that no longer counts (DPR-05)',
    about: /^A date is near\n[\s\S]*answered by 2026-12-03\./,
    to: [],
  },
  {
    says: 'the mother has a copy of her consent (PUB-01)',
    about: /^Your copy of an answer to the school\n[\s\S]*\/consents\/u-352\.photo$/,
    to: ['ingrid.lindqvist'].map(atHollowbrook),
  },
  {
    says: 'IT support and, as his class has no teacher, the head heard when she withdrew it (PUB-01)',
    about: /^Pictures of somebody may not be used any more\n[\s\S]*\/consents\/u-352\.photo$/,
    to: ['mireille.osgood', 'odalys.winterbourne'].map(atHollowbrook),
  },
  {
    says: 'the head heard of the complaint, with the day by which the father hears (DPR-05)',
    about: /^Somebody complained of how data is handled\n[\s\S]*2026-12-15[\s\S]*\/data-complaints\/dc-202$/,
    to: [head],
  },
  {
    says: 'was reminded of it two weeks before, and then wrote (DPR-05)',
    about: /^A date is near\n[\s\S]*\/data-complaints\/dc-202$/,
    to: [head],
  },
];
