import { bundleFiles, checkpointFile, FORMER_FILE, type Manifest, type ReadFile } from '../bundle/format.ts';
import { originOf } from '../checkpoint.ts';
import type { Asked } from './asked.ts';
import { BadInput } from './bad-input.ts';
import { checkAgreement } from './check-agreement.ts';
import { checkChains, type Ground } from './check-chains.ts';
import { checkComplete } from './check-complete.ts';
import { checkFacts } from './check-facts.ts';
import { checkFormer, checkFormerFile } from './check-former.ts';
import { checkJournal } from './check-journal.ts';
import { checkSince } from './check-since.ts';
import { checkTrust } from './check-trust.ts';
import { checkWitnesses } from './check-witnesses.ts';
import { type Content, readContent } from './content.ts';
import { placesOf } from './places.ts';
import { readFiles } from './read-files.ts';
import { type Fault, type Finding, finding, type Report, refText, unproved } from './report.ts';
import { type Standing, standingOf } from './standing.ts';
import { unprovableOf } from './unprovable.ts';

/** Verifies the commits of a school, part by part. @throws BadInput when the manifest contradicts itself */
export const verifyCommits = async (
  readFile: ReadFile,
  manifest: Manifest,
  asked: Asked,
): Promise<Report> => {
  const { trust, school, origin, first, last, size } = manifest;
  if (origin !== originOf(trust, school))
    throw new BadInput('manifest.json names an origin that is not that of its trust and school');
  const required = [
    bundleFiles.commits,
    bundleFiles.journal,
    bundleFiles.proof,
    bundleFiles.consistency,
    checkpointFile(size),
  ];
  const files = await readFiles(readFile, manifest.files, required);
  const content = readContent(manifest, files, asked);
  const findings = findingsOf(content);
  const faults = withoutRepeats(findings.flatMap((each) => each.faults));
  const at = content.checkpoints.main?.at;
  return {
    holds: faults.length === 0,
    subject: `${trust}/${school}, positions ${first} to ${last}, under the checkpoint of size ${size}${at === undefined ? '' : `, signed ${at}`}`,
    statements: findings.map(({ statement }) => statement),
    faults,
    unprovable: unprovableOf(manifest, asked.since !== null || asked.witnesses.length > 0),
  };
};

const findingsOf = (content: Content): readonly Finding[] => {
  const { manifest, commits, journal, checkpoints, asked, files } = content;
  const trust = checkTrust(files, { ...manifest, keys: asked.keys }, checkpoints.main);
  const standing = standingOf(content);
  const { former } = content;
  const ground = { ...manifest, former, places: placesOf(commits, manifest.first) };
  // When the journal alone is as it was signed, commits.jsonl is compared with it; what else is wrong there
  // only follows from that.
  const isOnlyJournal = standing.journal;
  const chains = isOnlyJournal
    ? [unreadable('chains'), unreadable('facts')]
    : [chainsOf(content, ground), factsOf(content, ground)];
  const journalFaults = checkJournal(
    { lines: journal, first: manifest.first },
    standing.commits ? commits : null,
  );
  return [
    files.finding,
    checkpoints.finding,
    checkComplete(
      content,
      standing,
      chains.flatMap(({ faults }) => faults),
    ),
    finding('journal', journalFaults, {
      holds: 'journal.jsonl numbers the commits without a gap, and its times never go back',
      fails: 'journal.jsonl is not the journal of these commits',
    }),
    ...chains,
    ...formerOf(content, standing),
    checkAgreement(content, standing),
    trust.finding,
    checkSince(content, standing),
    ...(asked.witnesses.length === 0
      ? []
      : [checkWitnesses(checkpoints.main, trust.vouching, asked.witnesses)]),
  ];
};

const formerOf = (
  { manifest, former, files, checkpoints, asked }: Content,
  { roots }: Standing,
): readonly Finding[] => {
  const { trust, school } = manifest;
  const beside = checkFormerFile(files.get(FORMER_FILE), { trust, school, checkpoint: checkpoints.main });
  const found = checkFormer(former, { trust, school, keys: asked.keys, roots });
  if (found === null) return [];
  const faults = [...beside, ...found.faults];
  return beside.length === 0
    ? [found]
    : [
        finding('former', faults, {
          holds: '',
          fails: 'what states the former trust is not shown to stand there',
        }),
      ];
};

const unreadable = (part: string): Finding =>
  unproved(part, 'commits.jsonl is not what was signed, so there is nothing to follow');

const chainsOf = ({ commits }: Content, ground: Ground): Finding =>
  finding('chains', checkChains(commits, ground), {
    holds:
      'in every stream, each commit names the one before it; numbers, versions and recorded times go on without a gap',
    fails: 'not every commit follows the one before it in its stream',
  });

const factsOf = ({ commits }: Content, ground: Ground): Finding => {
  const { faults, checked, before, elsewhere } = checkFacts(commits, ground);
  return finding('facts', faults, {
    holds: `all ${checked} facts that commits were decided on stand before them${before > 0 ? `; ${before} lie before this bundle` : ''}${elsewhere > 0 ? `; ${elsewhere} are of another book of the trust` : ''}`,
    fails: 'not every commit stands after what it was decided on',
  });
};

/** One commit that lacks may be missed in many places. */
const withoutRepeats = (faults: readonly Fault[]): readonly Fault[] => {
  const seen = new Set<string>();
  return faults.filter(({ kind, file, position, commit }) => {
    const key = `${kind} ${file} ${kind === 'removed' && commit !== null ? refText(commit) : `${position} ${commit === null ? '' : refText(commit)}`}`;
    return !seen.has(key) && seen.add(key);
  });
};
