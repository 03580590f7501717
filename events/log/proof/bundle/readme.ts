import type { Manifest } from './format.ts';

/** `README.txt`: what anyone who opens the folder has to know. */
export const readmeText = ({
  trust,
  school,
  first,
  last,
  size,
}: Pick<Manifest, 'trust' | 'school' | 'first' | 'last' | 'size'>): string =>
  `This folder is a bundle of Daybook: commits of the school ${school} of the trust ${trust},
from position ${first} to position ${last} of its journal, with their proofs.

  commits.jsonl      one commit a line, just as it was hashed: JSON of RFC 8785
  journal.jsonl      position, time, reference and hash of each of them
  checkpoints/       signed statements of the journal's size and Merkle root (C2SP tlog-checkpoint)
  proof.json         that these are all commits from the first position to the last, of ${size}
  consistency.json   that each checkpoint continues the one before (RFC 9162)
  trust/             that the checkpoint is in the log of all schools' checkpoints, and who cosigned that (C2SP)
  dictionaries/      what the log's stored bodies are compressed with; not needed to verify
  manifest.json      length and SHA-256 of every other file

To verify it, have the trust's public key from elsewhere than this folder, and run

  node verify-daybook.mjs <this folder> --key <file of the key> --since <a checkpoint you kept>

or "npx daybook verify" with the same words. Neither needs a network. Values that begin with "sealed:" are encrypted;
their proof holds also after their key was destroyed.
`;
