import { trainingTopics } from '../training-forms.ts';
import { interval } from './interval.ts';
import { listOf, namesOf } from './kinds.ts';
import { route } from './route.ts';

export const trainingSettings = {
  induction: interval({
    description: 'How long new staff have for their first training; null: nothing says it is late',
    items: ['TRG-01'],
  }),
  inductionTopics: listOf(trainingTopics, {
    description: 'What a first training covers before it is complete',
    items: ['TRG-01', 'TRG-07'],
  }),
  refresher: interval({
    description: 'How often all staff have a refresher',
    items: ['TRG-02'],
  }),
  lead: interval({
    description: 'How often safeguarding leads and deputies are trained, online safety included',
    items: ['TRG-03'],
  }),
  newLead: interval({
    description:
      'How long a lead or deputy has without any such training on record; null: as long as between two',
    items: ['TRG-03'],
  }),
  leadKnowledge: interval({
    description: 'How often safeguarding leads and deputies bring their knowledge up to date',
    items: ['TRG-04'],
  }),
  governor: interval({
    description: 'How long a governor has for training, from the appointment on',
    items: ['TRG-05'],
  }),
  platforms: namesOf({
    description: 'Platforms at which staff and governors have an account for courses; null: none',
    items: ['TRG-11'],
  }),
  course: interval({
    description: 'How long new staff and governors have for the course, from their account or joining on',
    items: ['TRG-11'],
  }),
  cyber: interval({
    description: 'How often all staff are trained against attacks on the school’s computers',
    items: ['TRG-02'],
  }),
  cyberGovernors: listOf(['governor', 'chair-of-governors', 'safeguarding-governor', 'filtering-governor'], {
    description: 'Which governors are trained against such attacks, too; null: none',
    items: ['TRG-02', 'TRG-05'],
  }),
  needsAudit: interval({
    description: 'How often staff say what training they need; null: only when they are asked',
    items: ['TRG-09'],
  }),
  updateChannels: namesOf({
    description: 'Channels by which staff hear what is new in safeguarding; null: any',
    items: ['TRG-02'],
  }),
};

export const trainingRoutes = {
  needsRoute: route({
    description: 'Who hears what training somebody needs; null: the safeguarding lead',
    items: ['TRG-09'],
  }),
  trainingOverdueRoute: route(
    {
      description: 'Who hears that training is overdue; null: the headteacher and the safeguarding lead',
      items: ['TRG-01', 'TRG-02', 'TRG-03'],
    },
    { relations: ['line-manager'] },
  ),
};
