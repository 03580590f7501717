import { createHash } from 'node:crypto';
import { formatKey } from '../../../events/log/proof/note.ts';
import { signerOf } from '../note-signers.ts';
import { bundleOf, type Files, noteOf, owner, vkeyOf } from './make-bundle.ts';
import { linkFor } from './make-link.ts';
import { commitsOf, type StoryCommit } from './story.ts';

/**
 * Where the auditors' kit keeps an invented bundle, its key, and two checkpoints that an auditor might have
 * kept.
 */
export const exampleFolder = 'docs/auditors-kit/example';
export const exampleKeyFile = 'docs/auditors-kit/example.key';
const earlierFile = 'docs/auditors-kit/example-earlier-checkpoint.txt';
const witnessKeyFile = 'docs/auditors-kit/example-witness.key';
const laterFile = 'docs/auditors-kit/example-later-checkpoint.txt';

/** Signs nothing but the example: everybody can make this key from these words. */
const exampleSigner = signerOf('daybook/fernhill', 'the example key of the auditors kit');

const exampleWitness = signerOf('witness.example/county', 'the example witness of the auditors kit');

const office = { id: 'p-101', roles: ['office', 'staff'] };
const technician = { id: 'p-102', roles: ['it-support', 'staff'] };
const parent = { id: 'p-201', roles: ['parent'] };
const device = (id: string) => ({ stream: 'devices', id });
const agreement = { stream: 'agreements', id: 'p-201.parent' };
/** What signed text looks like; there is nothing in it. */
const encrypted = (what: string) =>
  `sealed:1:people/p-201:${createHash('sha256').update(what).digest('base64url')}`;
const day = (time: string) => `2026-09-${time}:00.000Z`;

const registered = (id: string, label: string, time: string): StoryCommit => ({
  ...device(id),
  at: day(time),
  actor: technician,
  events: [
    { type: 'DeviceRegistered', data: { kind: 'pupil-laptop', label } },
    { type: 'DeviceSafeguardsInstalled', data: { safeguards: ['web-filter', 'safe-search'] } },
  ],
});

const signedBy = (time: string, facts: StoryCommit['facts'] = []): StoryCommit => ({
  ...agreement,
  at: day(time),
  actor: parent,
  facts,
  events: [
    {
      type: 'AgreementSigned',
      data: {
        signatory: 'p-201',
        audience: 'parent',
        templateVersion: 1,
        termsHash: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
        signedName: encrypted(`name ${time}`),
        signedOn: `2026-09-${time.slice(0, 2)}`,
        method: 'log-in',
        recorder: 'p-201',
      },
    },
  ],
});

const lent = (id: string, time: string, commit: number): StoryCommit => ({
  ...device(id),
  at: day(time),
  actor: office,
  facts: [{ ...agreement, commit }],
  events: [
    {
      type: 'DeviceLent',
      data: {
        borrower: 'p-201',
        pupil: 'u-301',
        purpose: 'remote-learning',
        lentOn: `2026-09-${time.slice(0, 2)}`,
        returnDue: '2026-10-23',
        agreement: 'p-201.parent',
        templateVersion: 1,
      },
    },
  ],
});

const returned = (id: string, time: string): StoryCommit => ({
  ...device(id),
  at: day(time),
  actor: office,
  events: [{ type: 'DeviceReturned', data: { borrower: 'p-201', condition: 'as-lent' } }],
});

/**
 * A parent signs, borrows, gives back, withdraws, signs again, borrows again, and gives back after the bundle
 * was made.
 */
const story: readonly StoryCommit[] = [
  registered('LIS-LT-014', 'trolley-2-slot-14', '02T08:30'),
  registered('LIS-LT-015', 'trolley-2-slot-15', '02T08:34'),
  { ...signedBy('03T17:05') },
  lent('LIS-LT-014', '04T08:40', 1),
  returned('LIS-LT-014', '09T15:20'),
  {
    ...agreement,
    at: day('10T19:44'),
    actor: parent,
    events: [
      {
        type: 'AgreementWithdrawn',
        data: { signatory: 'p-201', audience: 'parent', templateVersion: 1, reason: encrypted('reason') },
      },
    ],
  },
  signedBy('14T18:02'),
  lent('LIS-LT-015', '15T08:41', 3),
  returned('LIS-LT-015', '18T15:25'),
];

const commits = commitsOf(story, owner);

/** Commits in the bundle; the last one of the story came later. */
const LENGTH = 8;

/** The files of the bundle by name: the same bytes in every run, for Ed25519 has no randomness. */
const bundleFiles = async (): Promise<Files> =>
  bundleOf(commits.slice(0, LENGTH), {
    sizes: [3, 6, LENGTH],
    signer: exampleSigner,
    trustLink: await linkFor(commits, {
      ...{ entry: LENGTH, of: LENGTH, position: 52, size: 61, at: '2026-09-15T09:05:00.000Z' },
      entryNote: await noteOf(commits, LENGTH, exampleSigner),
      ...{ signer: exampleSigner, witness: exampleWitness },
    }),
    made: '2026-09-16T07:00:00.000Z',
  });

const witnessKey = formatKey(exampleWitness.name, exampleWitness.publicKey, 'cosignature');
const witnessKeyText = `# The public key of the example's invented witness. A real one comes from the witness itself.\n${witnessKey}\n`;
const keyText = `# The public key of the example's invented trust. A real one comes from the trust, never with the bundle.\n${vkeyOf(exampleSigner)}\n`;

/** All files of the example by path. */
export const exampleFiles = async (): Promise<Files> =>
  new Map([
    ...[...(await bundleFiles())].map(([name, file]): [string, Uint8Array] => [
      `${exampleFolder}/${name}`,
      file,
    ]),
    [exampleKeyFile, Buffer.from(keyText)],
    [witnessKeyFile, Buffer.from(witnessKeyText)],
    [earlierFile, Buffer.from(await noteOf(commits, 6, exampleSigner))],
    [laterFile, Buffer.from(await noteOf(commits, LENGTH + 1, exampleSigner))],
  ]);
