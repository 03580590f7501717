import type { Template } from '../shape/templates.ts';

/**
 * The texts that pupils of the primary school sign, one a key stage (AGR-09, AGR-10), in words of our own.
 */
export const hollowbrookPupilTemplates: readonly Template[] = [
  {
    audiences: ['pupil-ks1'],
    title: 'Safe online at Hollowbrook: years 1 and 2',
    terms: {
      term: [
        'Reading and writing e-mail is something we do as a group.',
        'A grown-up is there when we look things up on the web.',
        'Lost on the web? We ask.',
        'Our e-mails are kind, and they go to people we have met.',
        'Before we press a button or a link we find out what it is for.',
      ],
      undertaking: [
        'I know our rules, and I know what they mean.',
        'I am sensible with computers, tablets and the web, every single time.',
        'I know that grown-ups can check what we do on the computers.',
        'I start when my teacher says yes, not before.',
        'The pages I open are good for school.',
        'My password is my secret, and I stay out of other people’s log-ins.',
        'My name, where I live and our phone number I keep to myself, unless my teacher or the adults at home say yes.',
      ],
      consent: [
        'A program at Hollowbrook looks at the pages we open, and that is fine with me. If I see something nasty, sad or scary, I tell a grown-up at school straight away.',
      ],
    },
  },
  {
    audiences: ['pupil-ks2'],
    title: 'Safe online at Hollowbrook: years 3 to 6',
    terms: {
      term: [
        'Before going online we check with an adult.',
        'The sites we visit were picked for us by grown-ups.',
        'If a page makes us uneasy, a grown-up hears about it.',
        'A page that we have doubts about gets closed at once.',
        'We write to those whom a grown-up said yes to, and to nobody else.',
        'Our messages are well-mannered and kind.',
        'Passwords, and who and where we are, stay private.',
        'We agree to no meetings with strangers.',
        'Mail from unknown senders stays shut.',
        'Chats are not for us.',
        'Files downloaded elsewhere stay there: we carry none of them in on memory sticks.',
        'Messengers and social networks have to wait until after school.',
      ],
      undertaking: [
        'I went through our rules and know what they ask of me.',
        'With computers, networks and anything new I am sensible, every single time.',
        'I know that a program at Hollowbrook may look at the pages I open.',
      ],
    },
  },
];
