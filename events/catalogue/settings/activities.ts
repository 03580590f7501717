import { interval } from './interval.ts';
import { namesOf } from './kinds.ts';

export const activitySettings = {
  assemblyStrands: namesOf({
    description: 'Strands that are taught in assemblies; null: none is by that alone',
    items: ['CUR-03'],
  }),
  assemblies: interval({
    description: 'By when each of those strands was in an assembly, counted from the first day of the year',
    items: ['CUR-03'],
  }),
  workshops: interval({
    description: 'By when parents had a workshop, counted from the first day of the school year',
    items: ['CUR-08'],
  }),
  parentChannels: namesOf({
    description: 'Channels by which parents hear of online safety; null: any',
    items: ['CUR-07'],
  }),
  livePlatforms: namesOf({
    description: 'Platforms for live lessons; null: the school gives none',
    items: ['HLP-06'],
  }),
};
