import type { Template } from '../shape/templates.ts';

/** The texts that the primary school asks adults to sign (AGR-02, AGR-11), in words of our own. */
export const hollowbrookTemplates: readonly Template[] = [
  {
    audiences: ['staff', 'contractor', 'agency', 'governor', 'volunteer', 'visitor'],
    title: 'Computers and the web at Hollowbrook: everyone who works here or helps',
    terms: {
      prohibition: [
        'Open or search for things that are violent, criminal, sexual or otherwise unfit for a school.',
        'Give Hollowbrook a bad name by what I do online.',
        'Visit chats or social media.',
        'Be rude, abusive or coarse in anything I write online.',
        'Put programs on a device that nobody approved.',
        'Let others work under my log-in, or work under theirs.',
      ],
      undertaking: [
        'Here, and elsewhere on a device I was given for work, I go online to teach or to do my job, and for nothing else.',
        'I know and accept that the pages I open are looked at.',
        'Away from the premises I lock every device I was given with a password, keep an eye on it, and store data the way our data rules ask for.',
        'When a child tells me of something online that could frighten or hurt, or I come across it, I tell both the DSL and IT support.',
        'I am careful online at all times, and I see to it that the children with me are too.',
      ],
    },
  },
  {
    audiences: ['parent'],
    title: 'Going online at Hollowbrook: consent of parents and carers',
    terms: {
      consent: [
        'I went through the online rules with my child, who may go online at Hollowbrook. I know that Hollowbrook does what can fairly be expected to keep unsuitable pages away.',
        'I know that Hollowbrook does not decide what others publish on the web, and I will not ask it to make good a loss that comes of going online.',
      ],
    },
  },
];
