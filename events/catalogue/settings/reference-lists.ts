import { flag, namesOf } from './kinds.ts';

export const referenceListSettings = {
  unacceptableUse: flag({
    description: 'The policy has a list of unacceptable uses, which decisions cite',
    items: ['UNA-01', 'UNA-02'],
  }),
  strands: namesOf({
    description:
      'The strands by which online safety is taught; null: it is taught by objectives of the key stage',
    items: ['CUR-01', 'CUR-05'],
  }),
};
