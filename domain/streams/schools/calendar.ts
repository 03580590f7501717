import { halfTermNames } from '../../../events/catalogue/words.ts';
import type { Calendar } from './state.ts';

const yearOf = (academicYear: string): number => Number(academicYear.slice(0, 4));

/**
 * Whether six half-terms, named in order, follow one another without overlap within the school year (ORG-07).
 */
export const isInOrder = ({ academicYear, from, to, halfTerms }: Calendar): boolean => {
  const start = yearOf(academicYear);
  const isNamedAfterItsYears =
    Number(academicYear.slice(5)) === (start + 1) % 100 &&
    from.startsWith(`${start}-`) &&
    to.startsWith(`${start + 1}-`);
  const areNamed = halfTerms.every(({ name }, index) => name === halfTermNames[index]);
  const days = halfTerms.flatMap((halfTerm) => [halfTerm.from, halfTerm.to]);
  const areApart = halfTerms.every((halfTerm, index) => halfTerm.from > (halfTerms[index - 1]?.to ?? ''));
  const ascends = [from, ...days, to].every((day, index, all) => day >= (all[index - 1] ?? ''));
  return isNamedAfterItsYears && areNamed && areApart && ascends;
};
