import { movesEvents } from '../../../events/catalogue/moves.ts';
import { schoolsEvents } from '../../../events/catalogue/schools.ts';
import { restoredBodies } from '../../../events/log/backup/restored-body.ts';
import { commitText, hashOf } from '../../../events/log/commit-text.ts';
import type { Commit } from '../../../events/log/types.ts';
import { SCHOOL_FORMAT } from '../../../functions/cli/restoring/backup-folder.ts';
import type { SchoolBundle } from '../../../functions/cli/restoring/school-bundle.ts';
import { noteOfTrust } from '../bundles/joined-story.ts';

export const leavingSchool = 'larkfield-infant';
/** Sealed bytes of the one file that the school has. */
export const sealedFile = Buffer.from('the bytes of a sealed file');

const [to, proposedBy] = ['harbour', '_trust/t-001'];
const steps: readonly (readonly [stream: string, id: string, type: string, data: object])[] = [
  ['schools', leavingSchool, 'SchoolRegistered', schoolsEvents.entries.SchoolRegistered.example],
  ['devices', 'd-1', 'Noted', { label: 'sealed:1:devices/d-1:AAAA' }],
  ['evidence-files', 'incidents.i-1', 'EvidenceAttached', { file: 'f-1', sealedDigest: hashOf(sealedFile) }],
  ['devices', 'd-1', 'Noted', { what: 'lent' }],
  ['schools', leavingSchool, 'SchoolDetailsChanged', schoolsEvents.entries.SchoolDetailsChanged.example],
  ['moves', 'school', 'LeavingProposed', { to, proposedBy }],
  ['moves', 'school', 'LeavingConfirmed', movesEvents.entries.LeavingConfirmed.example],
];

/** The history of a school that leaves the trust fernhill for harbour. */
export const leavingCommits = (count = steps.length, more: typeof steps = []): readonly Commit[] => {
  const newest = new Map<string, Commit>();
  return [...steps.slice(0, count), ...more].map(([stream, id, type, data], index) => {
    const before = newest.get(`${stream}/${id}`);
    const at = new Date(Date.UTC(2026, 8, 3, 8, 30 + index)).toISOString();
    const commit: Commit = {
      ...{ trust: 'fernhill', school: leavingSchool, stream, id, commit: (before?.commit ?? 0) + 1 },
      ...{ firstVersion: (before?.commit ?? 0) + 1, commandId: `c-${index}`, recordedAt: at },
      actor: { id: proposedBy, roles: ['trust-admin'] },
      ...{ correlationId: '0'.repeat(32), causationId: null, policyVersion: null, facts: [] },
      events: [{ type, v: 1, occurredAt: at, data: JSON.parse(JSON.stringify(data)) }],
      prev: before === undefined ? null : hashOf(commitText(before)),
    };
    newest.set(`${stream}/${id}`, commit);
    return commit;
  });
};

/** A bundle of it, signed to its end. */
export const leavingBundle = async (commits: readonly Commit[] = leavingCommits()): Promise<SchoolBundle> => {
  const bodies = restoredBodies();
  const size = commits.length;
  const note = await noteOfTrust('fernhill', commits);
  return {
    format: SCHOOL_FORMAT,
    ...{ trust: 'fernhill', madeAt: '2026-09-07T12:00:00.000Z', keys: '' },
    ...{ keysMadeAt: '2026-09-07T12:00:00.000Z', countersignatures: [] },
    journals: [{ school: leavingSchool, from: 1, size }],
    checkpoints: [{ log: leavingSchool, size, note }],
    commits: new Map([
      [
        leavingSchool,
        commits.map((commit, index) => ({
          ...{ position: index + 1, at: commit.recordedAt },
          body: bodies.next(commit, commitText(commit), null),
        })),
      ],
    ]),
  };
};
