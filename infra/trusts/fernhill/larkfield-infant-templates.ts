import type { Template } from '../shape/templates.ts';

/** The texts that the infant school asks people to sign (AGR-02, AGR-08), in words of our own. */
export const larkfieldTemplates: readonly Template[] = [
  {
    audiences: ['staff', 'contractor', 'agency', 'governor', 'volunteer', 'visitor'],
    title: 'Working with computers at Larkfield: everyone who works here or helps',
    terms: {
      prohibition: [
        'Open, search for, make, forward or point anyone to things that are violent, criminal, sexual or otherwise unfit for a school.',
        'Do anything online that would make people think less of Larkfield.',
        'Go on social media or into chats.',
        'Be rude, abusive or coarse in mails, messages or posts.',
        'Add programs nobody approved, or plug in equipment which IT support has not cleared.',
        'Lend my log-in to anybody, or work under the log-in of somebody else.',
        'Take pictures of children before a teacher said that it is fine.',
        'Pass on what I learned in confidence about Larkfield, its children, colleagues or families.',
        'Look into, alter or hand over records that are not mine to handle.',
        'Advertise a business, other than one that has to do with Larkfield.',
      ],
      undertaking: [
        'Here, and elsewhere on a device I was given for work, I go online to teach or to do my job, and for nothing else.',
        'I know and accept that my browsing and my work with school equipment are looked at.',
        'Away from the premises I lock every device I was given with a password, keep an eye on it, and store data the way our data rules ask for.',
        'When a child tells me of something online that could frighten or hurt, or I come across it, I enter it in the safeguarding record so that the DSL hears of it.',
        'I am careful online at all times, and I see to it that the children with me are too.',
      ],
    },
  },
  {
    audiences: ['parent'],
    title: 'Working with Larkfield online: parents and carers',
    terms: {
      term: [
        'I treat what the parents’ platform and the website show me with care.',
        'Pictures from there stay with me; none of them goes onto social media.',
        'Log-in details that Larkfield gave our family are for us alone.',
        'I am polite to everyone I write to.',
        'If something online worries me, I tell the staff.',
        'What I send through Larkfield’s channels is safe, and fit for whoever may read it.',
        'I am fair to Larkfield on social media, and take complaints to its staff.',
        'At plays, fairs and sports days my phone and camera stay in my pocket.',
      ],
      consent: [
        'My child may work on Larkfield’s computers and go online while one of the staff looks on, and I keep to all of the points on this page.',
      ],
    },
  },
];
