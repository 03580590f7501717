import { instantInWords, inWords, type Page } from '../dossier/report.ts';
import type { CertificateContent } from './content.ts';

const groundOf = ({ ground, request, class: kind, edition, dueOn }: CertificateContent): string =>
  ground === 'request'
    ? `At the request ${request}, before ${dueOn}, on which its period would have ended`
    : `Its period (${inWords(kind)}, ${edition}) ended on ${dueOn}`;

const finalOf = ({ isFinal, backupsEndOn }: CertificateContent): string =>
  isFinal
    ? `The last backup that may have held the key ended on ${backupsEndOn}: nobody can read it any more.`
    : `A backup may hold the key until ${backupsEndOn}: until then it could be restored by an administrator, and this certificate is not final.`;

/** For people. */
export const certificatePage = (content: CertificateContent, size: number): Page => ({
  title: `Certificate of erasure: ${content.disposal}`,
  intro: `${content.schoolName ?? content.school} certifies that the key was destroyed which opens what is personal in the record below. ${finalOf(content)} What happened, when, and by which rule stays on record; each step stands in a commit that is quoted with its proof in the files beside this page, under the checkpoint of ${size} entries.`,
  sections: [
    {
      heading: 'What, why and by whom',
      tables: [
        {
          caption: 'The erasure',
          head: ['What', 'As it is on record'],
          rows: [
            ['Record', `${content.record.stream}/${content.record.id}`],
            ['Whose key', `${content.subject.stream}/${content.subject.id}`],
            ['Ground', groundOf(content)],
            ['Proposed by', content.proposedBy],
            ['Confirmed by', content.confirmedBy],
            ['Confirmed', instantInWords(content.confirmedAt)],
            ['Key destroyed', instantInWords(content.destroyedAt)],
            ['Last backup of the key ends', content.backupsEndOn],
            ['Certificate made', instantInWords(content.at)],
          ],
        },
      ],
    },
  ],
});
