import type { AnonymisedContent, AnonymisedPicture } from './anonymised-content.ts';
import type { Page, Section } from './page.ts';
import { fieldsInWords, inWords } from './shown.ts';

/** The twin, for people. */
export const anonymisedPage = ({
  incident,
  people,
  history,
  onTheDay,
  whenReported,
  unsaid,
}: AnonymisedContent): Page => ({
  title: 'An incident, anonymised: what was so on the day',
  intro:
    'People are numbered, time is given as the month and in days after the incident, and nothing that anybody wrote is shown. People who know the case will recognise it: this page is not for publishing. What stands for it is the signature in the files beside it.',
  sections: [
    {
      heading: 'The incident',
      tables: [
        {
          caption: 'As it was reported, corrections applied',
          head: ['Field', 'Value'],
          rows: fieldsInWords({ ...incident }, (text) => text),
        },
      ],
    },
    {
      heading: 'People',
      tables: [
        {
          caption: 'Who was involved and who reported',
          head: ['Who', 'Part'],
          rows: people.map(({ who, parts }) => [who, parts.join(', ')]),
        },
      ],
    },
    {
      heading: 'What happened',
      tables: [
        {
          caption: 'In the order in which it was recorded',
          head: ['Event', 'Days after the incident', 'By'],
          rows: history.map(({ type, afterDays, by }) => [inWords(type), afterDays, by]),
        },
      ],
    },
    pictureSection('At the end of the day on which it happened', onTheDay),
    pictureSection('What was on record when it was reported', whenReported),
    ...(unsaid === 0
      ? []
      : [
          {
            heading: 'What can not be said',
            text: `${unsaid} commits of the school are no longer as they were journaled: nothing above says anything of the records that they belong to.`,
            tables: [],
          },
        ]),
  ],
});

const pictureSection = (heading: string, picture: AnonymisedPicture): Section => {
  const { by, agreements, access, lent, allocated, holders, policy } = picture;
  return {
    heading,
    text: `By time of ${by === 'occurred' ? 'happening, as far as it is known today' : 'recording'}.`,
    tables: [
      {
        caption: 'Agreements of those involved',
        head: ['Who', 'As', 'Status', 'Version'],
        rows: agreements.map(({ who, as, status, templateVersion }) => [who, as, status, templateVersion]),
      },
      {
        caption: 'What they could use',
        head: ['Who', 'What'],
        rows: access.map(({ who, what }) => [who, what]),
      },
      {
        caption: 'Devices lent for pupils among them',
        head: ['Device', 'Form', 'Lent to', 'For'],
        rows: lent.map((one) => [one.device, one.form, one.to, one.for]),
      },
      {
        caption: 'Work devices allocated to them',
        head: ['Device', 'Form', 'To'],
        rows: allocated.map(({ device, form, to }) => [device, form, to]),
      },
      { caption: 'How many led on safeguarding', head: ['Role', 'Holders'], rows: Object.entries(holders) },
      {
        caption: 'Policy in force',
        head: ['Version', 'Approved'],
        rows: policy === null ? [] : [[policy.version, policy.isApproved]],
      },
    ],
  };
};
