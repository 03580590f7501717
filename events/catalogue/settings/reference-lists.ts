import { flag, namesOf } from './kinds.ts';
import { route } from './route.ts';

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

export const referenceListRoutes = {
  guidanceRoute: route({
    description:
      'Who hears of new guidance that policies rest on; null: the computing lead and the headteacher',
    items: ['POL-08'],
  }),
};
