#!/usr/bin/env node
// Daybook's offline verifier in one file: Node 20.12 or newer, no packages, no network. Run it with --help.
// SPDX-License-Identifier: Apache-2.0. Copyright 2026 The Daybook authors. Built from
// events/log/proof/verify-file.ts by .ci/build-verifier.ts, where the commented sources are; not edited by
// hand.

// events/log/proof/verify-file.ts
import { writeFileSync } from "node:fs";

// events/log/proof/verify-command.ts
import { readFile as readFile2, stat } from "node:fs/promises";
import { parseArgs } from "node:util";

// events/log/proof/file-text.ts
var marks = [
  { first: 255, second: 254, encoding: "utf-16le" },
  { first: 254, second: 255, encoding: "utf-16be" }
];
var fileText = (bytes) => {
  const mark = marks.find(({ first, second }) => bytes[0] === first && bytes[1] === second);
  try {
    const text = new TextDecoder(mark?.encoding ?? "utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
};

// events/log/proof/read-folder.ts
import { lstat, readFile } from "node:fs/promises";
var folderFiles = (folder) => async (name) => {
  const path = `${folder}/${name}`;
  try {
    return (await lstat(path)).isFile() ? await readFile(path) : null;
  } catch {
    return null;
  }
};

// events/log/proof/bundle/format.ts
var BUNDLE_FORMAT = "daybook-bundle/1";
var MANIFEST_FILE = "manifest.json";
var bundleFiles = {
  commits: "commits.jsonl",
  journal: "journal.jsonl",
  proof: "proof.json",
  consistency: "consistency.json",
  dictionary: "dictionaries/1.txt",
  readme: "README.txt"
};
var FORMER_FILE = "former.jsonl";
var checkpointFile = (size) => `checkpoints/${size}.txt`;

// events/log/proof/crypto.ts
import { createHash, createPublicKey, hash, verify } from "node:crypto";
var DER_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
var sha256 = (...parts2) => {
  const hashing = createHash("sha256");
  for (const part of parts2) hashing.update(part);
  return hashing.digest();
};
var sha256Text = (content) => hash("sha256", content, "base64url");
var isEd25519Signed = (publicKey, message2, signature) => {
  try {
    const key = createPublicKey({
      key: Buffer.concat([DER_PREFIX, publicKey]),
      format: "der",
      type: "spki"
    });
    return verify(null, message2, key, signature);
  } catch {
    return false;
  }
};

// events/log/proof/hash.ts
var HASH_BYTES = 32;
var LEAF = Buffer.of(0);
var NODE = Buffer.of(1);
var emptyRoot = sha256();
var leafHash = (commitHash) => sha256(LEAF, commitHash);
var nodeHash = (left, right) => sha256(NODE, left, right);
var isHash = (value) => value instanceof Uint8Array && value.length === HASH_BYTES;
var sameHash = (one, other) => Buffer.compare(one, other) === 0;

// events/log/proof/malformed.ts
var MalformedNote = class extends Error {
  name = "MalformedNote";
};
function insist(holds, what) {
  if (!holds) throw new MalformedNote(what);
}
var fromBase64 = (text, what) => {
  const bytes = Buffer.from(text, "base64");
  insist(bytes.toString("base64") === text, `${what} is not base64`);
  return bytes;
};

// events/log/proof/checkpoint.ts
var LOG_OF_LOGS = "_logs";
var originOf = (trust, school) => `daybook/${trust}/${school}`;
var TEXT = /^(?<origin>[^\s\u0085+]+)\n(?<size>0|[1-9]\d*)\n(?<root>\S+)\ntime (?<at>\S+)\n$/u;
var isInstant = (text) => {
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString() === text;
};
var parseCheckpoint = (text) => {
  const { origin, size, root: encoded = "", at = "" } = TEXT.exec(text)?.groups ?? {};
  insist(origin !== void 0, 'a checkpoint is four lines: origin, size, root, "time" and an instant');
  insist(Number.isSafeInteger(Number(size)), "the size of the checkpoint is beyond 2^53");
  const root = fromBase64(encoded, "the root of the checkpoint");
  insist(
    root.length === HASH_BYTES,
    `the root of the checkpoint has ${root.length} bytes, not ${HASH_BYTES}`
  );
  insist(isInstant(at), "the time of the checkpoint is no instant in UTC, to the millisecond");
  return { origin, size: Number(size), root, at };
};

// events/log/proof/note-key.ts
var TYPES = { note: 1, cosignature: 4 };
var KEY_BYTES = 32;
var NAME = /^[^\s\u0085+]+$/u;
var VKEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u;
var noteKey = (name, publicKey, use = "note") => {
  insist(
    NAME.test(name) && name.isWellFormed(),
    "the key name is empty or has a space, a plus or half a character"
  );
  insist(
    publicKey.length === KEY_BYTES,
    `an Ed25519 public key has ${KEY_BYTES} bytes, got ${publicKey.length}`
  );
  const id2 = sha256(Buffer.from(`${name}
`), Buffer.of(TYPES[use]), publicKey).toString("hex").slice(0, 8);
  return { name, id: id2, use, publicKey: Buffer.from(publicKey) };
};
var parseKey = (vkey) => {
  const [, name = "", id2, encoded = ""] = VKEY.exec(vkey.trim()) ?? [];
  insist(id2 !== void 0, "a public key reads <name>+<id>+<base64>");
  const bytes = fromBase64(encoded, "the public key");
  insist(
    bytes[0] === TYPES.note || bytes[0] === TYPES.cosignature,
    "the key is of a type that is not known here"
  );
  const key = noteKey(name, bytes.subarray(1), bytes[0] === TYPES.note ? "note" : "cosignature");
  insist(key.id === id2, "the key id is not that of the name and key");
  return key;
};
var isSignedBy = ({ publicKey }, message2, signature) => isEd25519Signed(publicKey, message2, signature);

// events/log/proof/note.ts
var MAX_SIGNATURES = 100;
var ID_BYTES = 4;
var LINE = /^— ([^\s\u0085+]+) (\S+)$/u;
var isClean = (text) => /^[\n\u0020-\u{10ffff}]*$/u.test(text) && text.isWellFormed();
var parseLine = (line) => {
  const [, name, encoded = ""] = LINE.exec(line) ?? [];
  insist(name !== void 0, 'a signature line is not of the form "— name base64"');
  const bytes = fromBase64(encoded, "a signature");
  insist(bytes.length > ID_BYTES, "a signature is too short");
  return { name, id: bytes.toString("hex", 0, ID_BYTES), bytes: bytes.subarray(ID_BYTES) };
};
var parseNote = (note) => {
  const end = note.lastIndexOf("\n\n");
  insist(
    end >= 0 && note.endsWith("\n") && isClean(note),
    "a note is a text, an empty line, and lines of signatures"
  );
  const lines = note.slice(end + 2, -1).split("\n");
  insist(
    lines.length <= MAX_SIGNATURES,
    `a note has at most ${MAX_SIGNATURES} signatures, got ${lines.length}`
  );
  return { text: note.slice(0, end + 1), signatures: lines.map(parseLine) };
};
var keptNote = (file) => `${file.trim().replaceAll("\r\n", "\n")}
`;
var keysOf = ({ text, signatures }, keys) => {
  const message2 = Buffer.from(text);
  const verified2 = signatures.map(({ name, id: id2, bytes }) => {
    const known2 = keys.filter((key) => key.use === "note" && key.name === name && key.id === id2);
    const signer = known2.find((key) => isSignedBy(key, message2, bytes));
    insist(known2.length === 0 || signer !== void 0, "a signature of a known key is wrong");
    return signer;
  });
  return [...new Set(verified2)].filter((key) => key !== void 0);
};
var verifiedBy = (note, keys) => {
  try {
    return [...keysOf(parseNote(note), keys)];
  } catch (error2) {
    if (error2 instanceof MalformedNote) return [];
    throw error2;
  }
};

// events/log/proof/verify/bad-input.ts
var BadInput = class extends Error {
  code = "BadInput";
  name = "BadInput";
};
var isBadInput = (error2) => error2 instanceof BadInput;

// events/log/proof/verify/keys.ts
var keysInText = (text) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
var readKeys = (vkeys, use) => {
  const keys = vkeys.map(readKey);
  if (keys.some((key) => key.use !== use)) {
    throw new BadInput(
      use === "note" ? "a witness key was given as the key of the trust" : "a key that signs checkpoints was given as a witness"
    );
  }
  return keys;
};
var readKey = (vkey) => {
  try {
    return parseKey(vkey);
  } catch (error2) {
    throw new BadInput(`unreadable key: ${error2 instanceof Error ? error2.message : "it is none"}`, {
      cause: error2
    });
  }
};
var nameOf = ({ name, id: id2 }) => `${name}+${id2}`;

// events/log/proof/verify/report.ts
var refText = ({ stream, id: id2, commit }) => `${stream}/${id2}/${commit}`;
var fault = (kind, file, says, at = {}) => ({
  kind,
  file,
  position: at.position ?? null,
  until: at.until ?? null,
  commit: at.commit ? { stream: at.commit.stream, id: at.commit.id, commit: at.commit.commit } : null,
  says
});
var finding = (part, faults, words) => ({
  statement: faults.length === 0 ? { part, verdict: "holds", says: words.holds } : { part, verdict: "does not hold", says: words.fails },
  faults
});
var unproved = (part, says) => ({
  statement: { part, verdict: "can't be proved", says },
  faults: []
});

// events/log/proof/verify/shapes.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isText = (value) => typeof value === "string";
var id = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
var isId = (value) => isText(value) && id.test(value);
var isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 1;
var isIndex = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
var instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
var isInstant2 = (value) => isText(value) && instant.test(value) && isOfCalendar(value);
var isOfCalendar = (text) => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
};
var isListOf = (value, isItem) => Array.isArray(value) && value.every(isItem);
var parseJson = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
};
var utf8 = (bytes) => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};
var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var HASH_BYTES2 = 32;
var hashIn = (text, encoding) => {
  if (!isText(text)) return null;
  const bytes = Buffer.from(text, encoding);
  return bytes.length === HASH_BYTES2 && bytes.toString(encoding) === text ? bytes : null;
};
var hashesIn = (list) => {
  if (!isListOf(list, isText)) return null;
  const hashes = list.flatMap((text) => hashIn(text, "base64") ?? []);
  return hashes.length === list.length ? hashes : null;
};

// events/log/proof/verify/signed-note.ts
var readSigned = (text, { file, keys, keyName }) => {
  const note = noteIn(text);
  if (note === null)
    return {
      note,
      text,
      signers: [],
      faults: [fault("signature-wrong", file, `${file} is no signed note, so nothing signs it`)]
    };
  const usable = keys.filter((key) => key.name === keyName);
  const signers = text === null ? [] : verifiedBy(text, usable);
  const faults = signers.length > 0 ? [] : [fault("signature-wrong", file, `${file}: ${whyUnsigned(note, usable, keyName)}`)];
  return { note, text, signers, faults };
};
var noteIn = (text) => {
  try {
    return text === null ? null : parseNote(text);
  } catch {
    return null;
  }
};
var whyUnsigned = (note, usable, keyName) => {
  if (usable.length === 0) return `none of the keys given is named ${keyName}`;
  const known2 = usable.map(nameOf);
  const claimed = note.signatures.map(nameOf);
  return claimed.some((name) => known2.includes(name)) ? "the signature does not fit what it signs: the text was altered, or the signature is not by that key" : `no signature by a key that was given; it names ${claimed.slice(0, 5).join(", ")}`;
};

// events/log/proof/verify/read-checkpoints.ts
var checkpointKeyName = (trust) => `daybook/${trust}`;
var readCheckpoint = (file, bytes, { trust, school, keys }) => {
  const { note, text, signers, faults } = readSigned(bytes === null ? null : utf8(bytes), {
    file,
    keys,
    keyName: checkpointKeyName(trust)
  });
  if (note === null || text === null) return { checkpoint: null, faults };
  const checkpoint = checkpointIn(note.text);
  if (checkpoint === null)
    return {
      checkpoint,
      faults: [...faults, fault("malformed", file, `${file} is signed as a note, but is no checkpoint`)]
    };
  const origin = originOf(trust, school);
  const foreign = checkpoint.origin === origin ? [] : [fault("malformed", file, `${file} is a checkpoint of another journal than ${origin}`)];
  const read = { ...checkpoint, file, text, isSigned: faults.length === 0, signers: signers.map(nameOf) };
  return { checkpoint: foreign.length === 0 ? read : null, faults: [...faults, ...foreign] };
};
var checkpointIn = (text) => {
  try {
    return parseCheckpoint(text);
  } catch {
    return null;
  }
};
var fileName = /^checkpoints\/([1-9]\d{0,14})\.txt$/;
var readCheckpoints = (files, signing, size) => {
  const sizes = files.names.flatMap((name) => fileName.exec(name)?.[1] ?? []).map(Number);
  const outcomes = [...sizes].sort((a, b) => a - b).map((each) => sized(files, signing, each));
  const all = outcomes.flatMap(({ checkpoint }) => checkpoint ?? []);
  const main = all.find((checkpoint) => checkpoint.size === size) ?? null;
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  if (!sizes.includes(size))
    faults.push(
      fault(
        "signature-wrong",
        checkpointFile(size),
        `the bundle has no checkpoint of size ${size}, so nothing signs it`
      )
    );
  const signers = [...new Set(all.flatMap((checkpoint) => checkpoint.signers))];
  return {
    all,
    main,
    finding: finding("signature", faults, {
      holds: `${sizes.length === 1 ? "the checkpoint is" : `all ${sizes.length} checkpoints are`} signed by ${signers.join(" and ")}`,
      fails: "not every checkpoint is signed by a key that was given"
    })
  };
};
var sized = (files, signing, size) => {
  const file = checkpointFile(size);
  const { checkpoint, faults } = readCheckpoint(file, files.get(file), signing);
  if (checkpoint === null || checkpoint.size === size) return { checkpoint, faults };
  return {
    checkpoint: null,
    faults: [...faults, fault("malformed", file, `${file} is a checkpoint of size ${checkpoint.size}`)]
  };
};

// events/log/proof/verify/asked.ts
var SINCE = "the earlier checkpoint (--since)";
var readAsked = (options, { school }) => {
  const keys = readKeys(options.keys.flatMap(keysInText), "note");
  if (keys.length === 0)
    throw new BadInput(
      "no public key was given, expected at least one: obtain it from the trust, not with the bundle"
    );
  const witnesses = readKeys((options.witnesses ?? []).flatMap(keysInText), "cosignature");
  const given = options.since ?? null;
  if (given === null) return { keys, since: null, witnesses };
  const note = keptNote(given);
  const signer = trustIn(originIn(note), school);
  if (signer === null) throw new BadInput(`${SINCE} is of another school than the bundle`);
  const since = readCheckpoint(SINCE, Buffer.from(note), { trust: signer, school, keys });
  return { keys, since: { ...since, trust: signer }, witnesses };
};
var trustIn = (origin, school) => {
  const [, trust = ""] = origin.split("/");
  return originOf(trust, school) === origin ? trust : null;
};
var originIn = (note) => {
  try {
    return parseCheckpoint(parseNote(note).text).origin;
  } catch (error2) {
    throw new BadInput(`${SINCE} is no checkpoint`, { cause: error2 });
  }
};

// events/log/proof/bundle/digests.ts
var digestOf = (file) => ({
  bytes: file.length,
  sha256: sha256(file).toString("hex")
});

// events/log/proof/verify/read-files.ts
var readOrNull = async (readFile3, name) => {
  try {
    return await readFile3(name);
  } catch {
    return null;
  }
};
var readFiles = async (readFile3, named, required) => {
  const found = /* @__PURE__ */ new Map();
  const faults = [];
  for (const [name, digest] of Object.entries(named)) {
    const file = await readOrNull(readFile3, name);
    found.set(name, file);
    faults.push(...faultsOf(name, file, digest));
  }
  const altered2 = new Set(faults.map(({ file }) => file));
  for (const name of required.filter((each) => !found.has(each))) {
    faults.push(
      fault("malformed", name, `the manifest does not name ${name}, which belongs to every such bundle`)
    );
  }
  const count = found.size;
  return {
    get: (name) => found.get(name) ?? null,
    names: [...found.keys()],
    isAsNamed: (name) => found.has(name) && !altered2.has(name),
    finding: finding("files", faults, {
      holds: `all ${count} files are those that the manifest names, byte for byte`,
      fails: `of ${count} files, ${altered2.size} ${altered2.size === 1 ? "is" : "are"} not what the manifest names`
    })
  };
};
var faultsOf = (name, file, expected) => {
  if (file === null) return [fault("file-altered", name, `${name} is missing or can't be read`)];
  const found = digestOf(file);
  if (found.sha256 === expected.sha256 && found.bytes === expected.bytes) return [];
  const length = found.bytes === expected.bytes ? "of the same length" : `of ${found.bytes} bytes instead of ${expected.bytes}`;
  return [fault("file-altered", name, `${name} is another file than the manifest names, ${length}`)];
};

// events/log/proof/bundle/certificate-format.ts
var CERTIFICATE_FORMAT = "daybook-certificate/1";
var CERTIFICATE_FILE = "certificate.json";
var signedCertificateText = (signed) => {
  const { trust, school, disposal, manifestHash, time } = signed;
  return `daybook/${trust}/${school}/erasure
${disposal}
${manifestHash}
time ${time}
`;
};

// events/log/proof/bundle/dossier-format.ts
var DOSSIER_FORMAT = "daybook-dossier/1";
var CITED_FILE = "cited.jsonl";
var SIGNATURE_FILE = "signature.txt";
var dossierKeyName = (trust) => `daybook/${trust}/dossiers`;
var signedText = ({ trust, school, incident, manifestHash, time }) => `daybook/${trust}/${school}/dossier
${incident}
${manifestHash}
time ${time}
`;

// events/log/proof/bundle/inspection-format.ts
var INSPECTION_FORMAT = "daybook-inspection/1";
var signedInspectionText = ({
  trust,
  school,
  period,
  manifestHash,
  time
}) => `daybook/${trust}/${school}/inspection
${period}
${manifestHash}
time ${time}
`;

// events/log/proof/bundle/json-text.ts
var jsonText = (value) => `${JSON.stringify(value, null, 2)}
`;

// events/log/proof/bundle/pack-format.ts
var PACK_FORMAT = "daybook-pack/1";
var PACK_FILE = "pack.json";
var signedPackText = ({ trust, school, person, request, manifestHash, time }) => `daybook/${trust}/${school}/pack
${person}
${request}
${manifestHash}
time ${time}
`;

// events/log/proof/verify/printable.ts
var unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;
var printable = (text) => text.replace(unprintable, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

// events/log/proof/verify/read-manifest.ts
var readManifest = (file) => {
  if (file === null) throw new BadInput(`not a bundle: the folder has no ${MANIFEST_FILE} that can be read`);
  const text = utf8(file);
  const value = text === null ? void 0 : parseJson(text);
  if (!isObject(value))
    throw new BadInput(`${MANIFEST_FILE} is not JSON: it is cut off, or not that of a bundle`);
  const manifest = manifestIn(value);
  if (jsonText(manifest) !== text)
    throw new BadInput(`${MANIFEST_FILE} is not written as a bundle's is: it was edited`);
  return manifest;
};
var known = [BUNDLE_FORMAT, DOSSIER_FORMAT, PACK_FORMAT, INSPECTION_FORMAT, CERTIFICATE_FORMAT];
var manifestIn = (value) => {
  if (value["format"] === BUNDLE_FORMAT) return bundleManifest(value);
  if (value["format"] === DOSSIER_FORMAT) return dossierManifest(value);
  if (value["format"] === PACK_FORMAT) return packManifest(value);
  if (value["format"] === INSPECTION_FORMAT) return inspectionManifest(value);
  if (value["format"] === CERTIFICATE_FORMAT) return certificateManifest(value);
  const format = isText(value["format"]) ? `"${printable(value["format"].slice(0, 40))}"` : "none";
  throw new BadInput(`foreign format: ${MANIFEST_FILE} names ${format}, known are ${known.join(", ")}`);
};
var bundleManifest = (value) => {
  const manifest = {
    format: BUNDLE_FORMAT,
    trust: member(value, "trust", isId),
    school: member(value, "school", isId),
    origin: member(value, "origin", isText),
    first: member(value, "first", isCount),
    last: member(value, "last", isCount),
    size: member(value, "size", isCount),
    made: member(value, "made", isInstant2),
    files: filesOf(value)
  };
  const { first, last, size } = manifest;
  if (first > last || last > size)
    throw new BadInput(`${MANIFEST_FILE} claims positions ${first} to ${last} of ${size}`);
  return manifest;
};
var dossierManifest = (value) => ({
  format: DOSSIER_FORMAT,
  trust: member(value, "trust", isId),
  school: member(value, "school", isId),
  incident: member(value, "incident", isId),
  at: member(value, "at", isInstant2),
  anonymised: member(value, "anonymised", isFlag),
  size: member(value, "size", isCount),
  files: filesOf(value)
});
var packManifest = (value) => ({
  format: PACK_FORMAT,
  trust: member(value, "trust", isId),
  school: member(value, "school", isId),
  person: member(value, "person", isId),
  request: member(value, "request", isId),
  at: member(value, "at", isInstant2),
  forSubject: member(value, "forSubject", isFlag),
  size: member(value, "size", isCount),
  files: filesOf(value)
});
var inspectionManifest = (value) => ({
  format: INSPECTION_FORMAT,
  trust: member(value, "trust", isId),
  school: member(value, "school", isId),
  period: member(value, "period", isPeriod),
  at: member(value, "at", isInstant2),
  size: member(value, "size", isCount),
  files: filesOf(value)
});
var certificateManifest = (value) => ({
  format: CERTIFICATE_FORMAT,
  trust: member(value, "trust", isId),
  school: member(value, "school", isId),
  disposal: member(value, "disposal", isId),
  at: member(value, "at", isInstant2),
  size: member(value, "size", isCount),
  files: filesOf(value)
});
var isPeriod = (item) => isText(item) && /^[0-9]{4}-[0-9]{2}(\.[a-z]{1,10}(-[12])?)?$/.test(item);
var isFlag = (item) => typeof item === "boolean";
var member = (value, name, isRight2) => {
  const item = value[name];
  if (!isRight2(item)) throw new BadInput(`${MANIFEST_FILE} lacks or misstates "${name}"`);
  return item;
};
var fileName2 = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}$/;
var sha2562 = /^[0-9a-f]{64}$/;
var filesOf = (value) => Object.fromEntries(
  Object.entries(member(value, "files", isObject)).map(([name, digest]) => [name, digestIn(name, digest)])
);
var digestIn = (name, value) => {
  const { bytes, sha256: hash2 } = isObject(value) ? value : {};
  const isDigest = typeof bytes === "number" && Number.isSafeInteger(bytes) && bytes >= 0 && isText(hash2) && sha2562.test(hash2);
  if (!fileName2.test(name) || !isDigest)
    throw new BadInput(`${MANIFEST_FILE} lacks or misstates a name, length or hash under "files"`);
  return { bytes, sha256: hash2 };
};

// events/log/proof/verify/anchor.ts
var anchorOf = ({ size, root }, { manifest, checkpoints }, standing) => {
  const known2 = size === manifest.size ? checkpoints.main?.root : standing.commits || standing.journal ? standing.roots.get(size) : void 0;
  if (known2 === void 0) return "unknown";
  return sameHash(known2, root) ? "of the same history" : "of another history";
};

// events/log/proof/spans.ts
var isCount2 = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
var halves = ({ start, end }) => {
  let width = 1;
  while (width * 2 < end - start) width *= 2;
  return [
    { start, end: start + width },
    { start: start + width, end }
  ];
};
var levelOf = ({ start, end }) => {
  let level = 0;
  let width = 1;
  for (; width < end - start; width *= 2) level += 1;
  return width === end - start ? level : null;
};
var nodesOutside = (range, node) => {
  if (node.end <= range.start || node.start >= range.end) return [node];
  if (node.start >= range.start && node.end <= range.end) return [];
  return halves(node).flatMap((half2) => nodesOutside(range, half2));
};

// events/log/proof/verify-proofs.ts
var half = (value) => Math.floor(value / 2);
var isOdd = (value) => value % 2 === 1;
var areHashes = (values) => Array.isArray(values) && values.every(isHash);
var walkUp = ({ index, last, from, siblings }) => {
  let [at, end, root, rootThen] = [index, last, from, from];
  for (const sibling of siblings) {
    if (end === 0) return null;
    if (isOdd(at) || at === end) {
      root = nodeHash(sibling, root);
      rootThen = nodeHash(sibling, rootThen);
      for (; !isOdd(at) && at > 0; at = half(at)) end = half(end);
    } else root = nodeHash(root, sibling);
    [at, end] = [half(at), half(end)];
  }
  return end === 0 ? { root, rootThen } : null;
};
var verifyInclusion = ({ index, size, leaf, root, proof }) => {
  if (!isCount2(index) || !isCount2(size) || index >= size || !areHashes([leaf, root]) || !areHashes(proof))
    return false;
  const arrival = walkUp({ index, last: size - 1, from: leaf, siblings: proof });
  return arrival !== null && sameHash(arrival.root, root);
};
var isGrowth = ({ oldSize, newSize, oldRoot, newRoot, proof }) => {
  const [from, ...siblings] = levelOf({ start: 0, end: oldSize }) === null ? proof : [oldRoot, ...proof];
  if (from === void 0 || proof.length === 0) return false;
  let [index, last] = [oldSize - 1, newSize - 1];
  for (; isOdd(index); index = half(index)) last = half(last);
  const arrival = walkUp({ index, last, from, siblings });
  return arrival !== null && sameHash(arrival.rootThen, oldRoot) && sameHash(arrival.root, newRoot);
};
var verifyConsistency = (claim) => {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (!isCount2(oldSize) || !isCount2(newSize) || oldSize > newSize) return false;
  if (!areHashes([oldRoot, newRoot]) || !areHashes(proof)) return false;
  if (oldSize === 0 && !sameHash(oldRoot, emptyRoot)) return false;
  if (oldSize === newSize) return proof.length === 0 && sameHash(oldRoot, newRoot);
  return oldSize === 0 ? proof.length === 0 : isGrowth(claim);
};
var hasShape = ({ first, end, size, leaves, proof }) => {
  if (![first, end, size].every(isCount2) || end > size || leaves.length !== end - first) return false;
  if (![leaves, proof.left, proof.right].every(areHashes)) return false;
  if (first === end) return size === 0 && proof.left.length + proof.right.length === 0;
  const outside = nodesOutside({ start: first, end }, { start: 0, end: size });
  const before = outside.filter((span) => span.end <= first).length;
  return proof.left.length === before && proof.right.length === outside.length - before;
};
var rootOfRange = (claim) => {
  if (!hasShape(claim)) return null;
  const { first, end, size, leaves, proof } = claim;
  const inOrder = [...proof.left, ...leaves, ...proof.right].values();
  const hashOf = (node) => {
    const isGiven = node.end <= first || node.start >= end || node.end - node.start === 1;
    if (isGiven) return inOrder.next().value ?? emptyRoot;
    const [left, right] = halves(node);
    return nodeHash(hashOf(left), hashOf(right));
  };
  return Buffer.from(size === 0 ? emptyRoot : hashOf({ start: 0, end: size }));
};

// events/log/proof/verify/check-links.ts
var linkFault = (kind, says, position = null) => fault(kind, bundleFiles.consistency, says, { position });
var wrongLinks = (content, standing) => {
  const ends = new Map(
    content.checkpoints.all.map((checkpoint) => [checkpoint.size, checkpoint])
  );
  const names = new Set(content.files.names);
  return (content.links ?? []).flatMap((link) => {
    const { from, to } = link;
    if (!names.has(checkpointFile(to))) {
      return [
        linkFault(
          "proof-altered",
          `there is a proof to size ${to}, of which the bundle has no checkpoint`,
          to
        )
      ];
    }
    const older = ends.get(from) ?? fromCommits(from, standing);
    const newer = ends.get(to);
    if (older?.isSigned !== true || newer?.isSigned !== true || isRight(link, older, newer)) return [];
    return wrongLink([older, newer], content, standing);
  });
};
var fromCommits = (size, standing) => {
  const root = standing.commits || standing.journal ? standing.roots.get(size) : void 0;
  return root === void 0 ? null : { size, root, isSigned: true };
};
var isRight = ({ proof }, older, newer) => verifyConsistency({
  oldSize: older.size,
  newSize: newer.size,
  oldRoot: older.root,
  newRoot: newer.root,
  proof
});
var wrongLink = ([older, newer], content, standing) => {
  const anchors = [older, newer].map((end) => anchorOf(end, content, standing));
  if (anchors.includes("of another history")) return [];
  const isOnlyProof = anchors.every((anchor) => anchor === "of the same history") || !content.files.isAsNamed(bundleFiles.consistency);
  if (isOnlyProof)
    return [
      linkFault(
        "proof-altered",
        `the proof from size ${older.size} to size ${newer.size} is wrong`,
        older.size
      )
    ];
  return [
    linkFault(
      "forked",
      `the signed checkpoint of size ${newer.size} does not continue the signed checkpoint of size ${older.size}`,
      older.size
    )
  ];
};

// events/log/proof/verify/check-agreement.ts
var checkAgreement = (content, standing) => {
  const { checkpoints, links } = content;
  const { all } = checkpoints;
  if (links === null) {
    const unreadable3 = linkFault("proof-altered", "consistency.json is no list of proofs");
    return finding(PART, [unreadable3], { holds: "", fails: "their proofs can't be read" });
  }
  const faults = [
    ...forkedFaults(content, standing),
    ...wrongLinks(content, standing),
    ...unlinkedFaults(content, standing)
  ];
  if (faults.length === 0 && all.length < 2)
    return unproved(PART, "the bundle holds one checkpoint: there is nothing to compare it with");
  if (faults.length === 0 && all.some(({ isSigned }) => !isSigned))
    return unproved(PART, "not all of them are signed by a key that was given");
  const sizes = all.map(({ size }) => size).join(", ");
  return finding(PART, faults, {
    holds: `all ${all.length} checkpoints (sizes ${shortened(sizes)}) are of one history`,
    fails: "the checkpoints of the bundle are not shown to be of one history"
  });
};
var PART = "checkpoints";
var MOST = 80;
var shortened = (text) => text.length > MOST ? `${text.slice(0, MOST)}...` : text;
var forkedFaults = (content, standing) => {
  const forked2 = content.checkpoints.all.filter(
    (each) => each.isSigned && anchorOf(each, content, standing) === "of another history"
  );
  return forked2.map(({ size, file }) => {
    const says = `the signed checkpoint of size ${size} is not one of the history that the checkpoint of size ${content.manifest.size} signs`;
    return fault("forked", file, says, { position: size });
  });
};
var unlinkedFaults = (content, standing) => {
  const linked = new Set(content.links?.map(({ from, to }) => `${from} ${to}`));
  const { all } = content.checkpoints;
  return all.flatMap((to, index) => {
    const from = all[index - 1];
    if (from === void 0 || linked.has(`${from.size} ${to.size}`)) return [];
    if ([from, to].every((checkpoint) => anchorOf(checkpoint, content, standing) !== "unknown")) return [];
    return linkFault(
      "not-shown",
      `the bundle has no proof that the checkpoint of size ${to.size} continues that of size ${from.size}`,
      from.size
    );
  });
};

// events/log/proof/joined.ts
var MOVES = { stream: "moves", id: "school" };
var JOINED = "SchoolJoined";
var isObject2 = (value) => typeof value === "object" && value !== null;
var joinedIn = ({ stream, id: id2, events }) => {
  if (stream !== MOVES.stream || id2 !== MOVES.id) return null;
  const stating = events.find((one) => isObject2(one) && one["type"] === JOINED);
  const data = isObject2(stating) ? stating["data"] : null;
  if (!isObject2(data)) return null;
  const { from, size, root, checkpoint } = data;
  return typeof from === "string" && Number.isSafeInteger(size) && typeof root === "string" && typeof checkpoint === "string" ? { from, size: Number(size), root, checkpoint } : null;
};
var trustAt = (former, own) => {
  const rising = former.toSorted((a, b) => a.size - b.size);
  return (position) => rising.find(({ size }) => position <= size)?.from ?? own;
};

// events/log/proof/verify/check-chains.ts
var FILE = bundleFiles.commits;
var checkChains = (lines, ground) => {
  const tips = /* @__PURE__ */ new Map();
  return lines.flatMap(({ commit, hash: hash2 }, index) => {
    const position = ground.first + index;
    if (commit === null)
      return [
        fault("malformed", FILE, `line ${index + 1} is not the canonical text of a commit`, { position })
      ];
    const stream = `${commit.stream}/${commit.id}`;
    const tip = tips.get(stream);
    if (tip === void 0 || commit.commit > tip.commit.commit) tips.set(stream, { commit, hash: hash2 });
    return [
      ...foreignFaults(commit, position, ground),
      ...stepFaults({ commit, hash: hash2, position, tip }, ground)
    ];
  });
};
var foreignFaults = (commit, position, { trust, school, former }) => commit.trust === trustAt(former, trust)(position) && commit.school === school ? [] : [fault("inserted", FILE, `${refText(commit)} is of another trust or school`, { position, commit })];
var stepFaults = (step, ground) => {
  const { commit, tip } = step;
  if (tip === void 0) return beginning(step, ground);
  if (commit.commit > tip.commit.commit + 1) return gapFaults(step, tip.commit.commit + 1, ground);
  if (commit.commit <= tip.commit.commit) return again(step, tip, ground);
  const wrong2 = brokenLink(commit, tip);
  return wrong2 === null ? [] : [broken(step, wrong2)];
};
var broken = ({ commit, position }, wrong2) => fault("chain-broken", FILE, `${refText(commit)} ${wrong2}`, { position, commit });
var beginning = (step, ground) => {
  const { commit } = step;
  if (commit.commit > 1) return ground.first > 1 ? [] : gapFaults(step, 1, ground);
  const isFirst = commit.prev === null && commit.firstVersion === 1;
  return isFirst ? [] : [broken(step, "is the first of its stream, but names one before it")];
};
var brokenLink = (commit, { commit: before, hash: hash2 }) => {
  if (commit.prev !== hash2) return "names another commit before it than the one that stands there";
  if (commit.firstVersion !== before.firstVersion + before.events)
    return "does not count its events on from the commit before it";
  return commit.recordedAt > before.recordedAt ? null : "is not recorded later than the commit before it";
};
var gapFaults = (step, next, { places }) => {
  const { commit, position } = step;
  const lacking2 = { stream: commit.stream, id: commit.id, commit: next };
  if (places.get(refText(lacking2)) !== void 0) {
    return [
      fault("reordered", FILE, `${refText(commit)} stands before ${refText(lacking2)}, which it follows`, {
        position,
        commit
      })
    ];
  }
  const count = commit.commit - next;
  const says = count === 1 ? `${refText(lacking2)} lacks` : `${count} commits lack, from ${refText(lacking2)} on`;
  return [fault("removed", FILE, `${says}, before ${refText(commit)}`, { position, commit: lacking2 })];
};
var again = ({ commit, hash: hash2, position }, tip, { places }) => {
  if (places.get(refText(commit)) === position) return [];
  const isSame = tip.commit.commit === commit.commit && tip.hash === hash2;
  const says = isSame ? "stands again" : "stands in a place that another commit has already";
  return [
    fault(isSame ? "duplicated" : "inserted", FILE, `${refText(commit)} ${says}`, { position, commit })
  ];
};

// events/log/proof/verify/longest-rising.ts
var longestRising = (values) => {
  const ends = [];
  const before = [];
  values.forEach((value, index) => {
    const length = firstNotBelow(ends, values, value);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const kept = /* @__PURE__ */ new Set();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
};
var firstNotBelow = (ends, values, value) => {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

// events/log/proof/verify/pair-lines.ts
var FILE2 = bundleFiles.commits;
var pairFaults = (missing, unknown) => {
  const byRef = new Map(missing.map((item) => [refText(item.entry), item]));
  const sameRef = unknown.flatMap((item) => {
    const entry = item.line.commit === null ? void 0 : byRef.get(refText(item.line.commit));
    return entry === void 0 || !byRef.delete(refText(entry.entry)) ? [] : [{ item, entry: entry.entry }];
  });
  const paired = new Set(sameRef.map(({ item }) => item));
  const { pairs, removed, inserted } = pairInGaps(
    [...byRef.values()],
    unknown.filter((item) => !paired.has(item))
  );
  const altered2 = [...sameRef.map(({ entry }) => entry), ...pairs];
  return [...altered2.map(alteredFault), ...removedFaults(removed), ...inserted.map(insertedFault)];
};
var pairInGaps = (missing, unknown) => {
  const waiting = /* @__PURE__ */ new Map();
  for (const item of [...unknown].reverse()) {
    const others = waiting.get(item.gap);
    if (others === void 0) waiting.set(item.gap, [item]);
    else others.push(item);
  }
  const pairs = [];
  const removed = [];
  for (const { entry, gap } of missing) (waiting.get(gap)?.pop() === void 0 ? removed : pairs).push(entry);
  return { pairs, removed, inserted: [...waiting.values()].flat() };
};
var alteredFault = (entry) => fault("altered", FILE2, `${refText(entry)} is not the commit that was signed`, {
  position: entry.position,
  commit: entry
});
var removedFaults = (removed) => {
  const runs = [];
  for (const entry of removed) {
    const run = runs.at(-1);
    if (run?.at(-1)?.position === entry.position - 1) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap(removedRun);
};
var removedRun = (run) => {
  const [first] = run;
  if (first === void 0) return [];
  const says = run.length === 1 ? `${refText(first)} was removed` : `${run.length} commits were removed, from ${refText(first)} on`;
  return [
    fault("removed", FILE2, says, {
      position: first.position,
      until: run.length === 1 ? null : run.at(-1)?.position ?? null,
      commit: first
    })
  ];
};
var insertedFault = ({ line, number }) => {
  const what = line.commit === null ? "what is no commit" : refText(line.commit);
  return fault("inserted", FILE2, `line ${number} holds ${what}, which was never signed`, {
    commit: line.commit
  });
};

// events/log/proof/verify/diff-commits.ts
var FILE3 = bundleFiles.commits;
var diffCommits = (entries, lines) => {
  const indexOf = new Map(entries.map(({ hash: hash2 }, index) => [hash2, index]));
  const known2 = lines.flatMap(({ hash: hash2 }, number) => {
    const index = indexOf.get(hash2);
    return index === void 0 ? [] : [{ index, number }];
  });
  const rising = longestRising(known2.map(({ index }) => index));
  const kept = known2.filter((_, at) => rising.has(at));
  const { faults, found } = movedFaults(
    entries,
    known2.filter((_, at) => !rising.has(at)),
    new Set(kept.map(({ index }) => index))
  );
  const missing = gaps(
    entries,
    kept.map(({ index }) => index)
  ).filter(({ at }) => !found.has(at));
  const unknown = gaps(
    lines,
    kept.map(({ number }) => number)
  ).filter(({ item }) => !indexOf.has(item.hash));
  return [
    ...faults,
    ...pairFaults(
      missing.map(({ item: entry, gap }) => ({ entry, gap })),
      unknown.map(({ item: line, gap, at }) => ({ line, gap, number: at + 1 }))
    )
  ];
};
var gaps = (items, kept) => {
  const isKept = new Set(kept);
  let gap = 0;
  return items.flatMap((item, at) => {
    if (!isKept.has(at)) return [{ item, at, gap }];
    gap += 1;
    return [];
  });
};
var movedFaults = (entries, moved, found) => {
  const faults = moved.flatMap(({ index, number }) => {
    const entry = entries[index];
    if (entry === void 0) return [];
    const isAgain = found.has(index);
    found.add(index);
    const says = isAgain ? `${refText(entry)} stands again on line ${number + 1}` : `${refText(entry)} stands on line ${number + 1}, out of order`;
    return fault(isAgain ? "duplicated" : "reordered", FILE3, says, {
      position: entry.position,
      commit: entry
    });
  });
  return { faults, found };
};

// events/log/proof/verify/prefix-roots.ts
var prefixRoots = ({ first, left, leaves }, sizes) => {
  const wanted = new Set(sizes);
  const roots = /* @__PURE__ */ new Map();
  const nodes = nodesBefore(first, left);
  if (nodes === null) return roots;
  leaves.forEach((leaf, index) => {
    push(nodes, { leaves: 1, hash: leaf });
    if (wanted.has(first + index)) roots.set(first + index, bagged(nodes));
  });
  return roots;
};
var nodesBefore = (first, left) => {
  const widths = [];
  for (let rest = first - 1, width = 1; rest > 0; rest = Math.floor(rest / 2), width *= 2) {
    if (rest % 2 === 1) widths.unshift(width);
  }
  return widths.length === left.length ? left.map((hash2, index) => ({ leaves: widths[index] ?? 0, hash: hash2 })) : null;
};
var push = (nodes, node) => {
  let last = node;
  for (let before = nodes.at(-1); before?.leaves === last.leaves; before = nodes.at(-1)) {
    nodes.pop();
    last = { leaves: before.leaves * 2, hash: nodeHash(before.hash, last.hash) };
  }
  nodes.push(last);
};
var bagged = (nodes) => nodes.map(({ hash: hash2 }) => hash2).reduceRight((right, left) => nodeHash(left, right));

// events/log/proof/verify/standing.ts
var isWhole = ({ manifest }) => manifest.first === 1 && manifest.last === manifest.size;
var noProof = { left: [], right: [] };
var proofOf = (content) => isWhole(content) ? noProof : content.proof;
var standingOf = (content) => {
  const fromCommits3 = leavesOf(content.commits);
  if (givesRoot(content, fromCommits3))
    return { commits: true, journal: false, roots: rootsOnTheWay(content, fromCommits3) };
  const entries = content.journal.flatMap((line) => line ?? []);
  const fromJournal = leavesOf(entries);
  const journal = entries.length === content.journal.length && givesRoot(content, fromJournal);
  return { commits: false, journal, roots: rootsOnTheWay(content, journal ? fromJournal : fromCommits3) };
};
var leavesOf = (lines) => lines.map(({ hash: hash2 }) => leafHash(Buffer.from(hash2, "base64url")));
var givesRoot = (content, leaves) => {
  const { manifest, checkpoints } = content;
  const proof = proofOf(content);
  if (proof === null || checkpoints.main === null) return false;
  const root = rootOfRange({
    first: manifest.first - 1,
    end: manifest.last,
    size: manifest.size,
    leaves,
    proof
  });
  return root !== null && sameHash(root, checkpoints.main.root);
};
var rootsOnTheWay = (content, leaves) => {
  const { first, last, size } = content.manifest;
  const checkpoints = [content.asked.since?.checkpoint ?? [], content.checkpoints.all].flat().map((checkpoint) => checkpoint.size);
  const linked = (content.links ?? []).flatMap(({ from, to }) => [from, to]);
  const joined = content.former.map((one) => one.size);
  const sizes = [...checkpoints, ...linked, ...joined].filter(
    (at) => at >= first && at <= last && at !== size
  );
  const needed = leaves.slice(
    0,
    sizes.reduce((most, at) => Math.max(most, at - first + 1), 0)
  );
  return prefixRoots({ first, left: proofOf(content)?.left ?? [], leaves: needed }, sizes);
};

// events/log/proof/verify/check-complete.ts
var PART2 = "completeness";
var checkComplete = (content, standing, chainFaults) => {
  const { checkpoints } = content;
  const proof = proofFaults(content, standing);
  if (standing.commits) return fromCommits2(content, [...content.brokenOff, ...proof]);
  const compared = diffCommits(
    content.journal.flatMap((line) => line ?? []),
    content.commits
  );
  const found = [...content.brokenOff, ...proof, ...compared];
  if (standing.journal)
    return finding(PART2, found, {
      holds: "",
      fails: "journal.jsonl gives the root of the checkpoint, commits.jsonl does not"
    });
  const known2 = found.length + chainFaults.length;
  if (checkpoints.main === null || !checkpoints.main.isSigned) {
    const says = "there is no signed checkpoint that the commits could be held against";
    return { ...unproved(PART2, says), faults: found };
  }
  const more = chainFaults.length > 0 ? [] : shortage(content);
  const faults = known2 > 0 ? [...found, ...more] : [located(content, standing)];
  return finding(PART2, faults, {
    holds: "",
    fails: `the commits do not give the root of the checkpoint; ${reach(content, standing)}`
  });
};
var fromCommits2 = ({ manifest: { first, last }, checkpoints }, faults) => {
  if (checkpoints.main?.isSigned !== true) {
    return {
      ...unproved(
        PART2,
        "the commits give the root that the checkpoint names, but no key that was given signs that checkpoint"
      ),
      faults
    };
  }
  const holds = `these are all commits from position ${first} to ${last}, none altered, left out, added or moved: they give the root of the checkpoint`;
  return finding(PART2, faults, {
    holds,
    fails: "the commits give the root of the checkpoint, but not all of the bundle is in order"
  });
};
var proofFaults = (content, standing) => {
  const { manifest, proof, files } = content;
  const altered2 = (says) => [fault("proof-altered", bundleFiles.proof, says)];
  if (proof === null) return altered2("proof.json is no proof");
  const isOfManifest = proof.first === manifest.first && proof.last === manifest.last && proof.size === manifest.size;
  if (!isOfManifest) return altered2("proof.json is a proof of other positions than the manifest names");
  if (isWhole(content))
    return proof.left.length + proof.right.length === 0 ? [] : altered2("proof.json has hashes that no proof of a whole journal has");
  const isSuspect = !standing.commits && !standing.journal && !files.isAsNamed(bundleFiles.proof);
  return isSuspect ? altered2(
    "proof.json is not the proof that the manifest names, and does not lead to the root of the checkpoint"
  ) : [];
};
var bounds = ({ manifest, checkpoints }, { roots }) => {
  const signed = checkpoints.all.filter(
    ({ isSigned, size }) => isSigned && size >= manifest.first && size <= manifest.last
  );
  const agrees = signed.filter(({ size, root }) => sameHash(roots.get(size) ?? noHash, root)).map(({ size }) => size);
  const good = Math.max(manifest.first - 1, ...agrees);
  const next = signed.find(({ size }) => size > good)?.size ?? manifest.last;
  return { good, next };
};
var noHash = new Uint8Array();
var reach = (content, standing) => {
  const { good, next } = bounds(content, standing);
  return `what is wrong lies between positions ${good + 1} and ${next}${good < content.manifest.first ? "" : `: up to ${good} they agree with an earlier checkpoint`}`;
};
var located = (content, standing) => {
  const [short] = shortage(content);
  if (short !== void 0) return short;
  const { good, next } = bounds(content, standing);
  const says = `what stands between positions ${good + 1} and ${next} is not what was signed, though it is consistent in itself${isWhole(content) ? "" : " (or proof.json is not)"}`;
  return fault("altered", bundleFiles.commits, says, { position: good + 1, until: next });
};
var shortage = ({ manifest: { first, last }, commits, journal }) => {
  const end = first + Math.max(commits.length, journal.length) - 1;
  if (end === last) return [];
  const count = Math.abs(last - end);
  if (end > last)
    return [fault("inserted", bundleFiles.commits, `there are ${count} more commits than the manifest says`)];
  return [
    fault(
      "cut-off",
      bundleFiles.commits,
      `the bundle ends at position ${end}, the manifest says ${last}: ${count} lack`,
      {
        position: end + 1,
        until: last
      }
    )
  ];
};

// events/log/proof/verify/check-facts.ts
var FILE4 = bundleFiles.commits;
var checkFacts = (lines, ground) => {
  const relied = lines.flatMap(
    ({ commit }, index) => commit === null ? [] : reliedOn(commit, ground.first + index, ground)
  );
  return {
    faults: relied.flatMap(({ fault: wrong2 }) => wrong2 ?? []),
    checked: relied.filter(({ outcome }) => outcome === "stands before").length,
    before: relied.filter(({ outcome }) => outcome === "before the bundle").length,
    elsewhere: relied.filter(({ outcome }) => outcome === "of another book").length
  };
};
var reliedOn = (commit, position, ground) => commit.facts.filter((ref) => ref.commit > 0).map((ref) => {
  if (ref.school !== commit.school) return { outcome: "of another book", fault: null };
  const place = ground.places.get(refText(ref));
  if (place === void 0 && mayLieBefore(ref, ground))
    return { outcome: "before the bundle", fault: null };
  if (place !== void 0 && place < position) return { outcome: "stands before", fault: null };
  return { outcome: "wrong", fault: factFault(ref, commit, { position, place }) };
});
var mayLieBefore = ({ stream, id: id2, commit }, { first, places }) => first > 1 && (commit === 1 || !places.has(refText({ stream, id: id2, commit: commit - 1 })));
var factFault = (ref, commit, { position, place }) => place === void 0 ? fault("removed", FILE4, `${refText(ref)} lacks, which ${refText(commit)} was decided on`, {
  position,
  commit: ref
}) : fault("reordered", FILE4, `${refText(commit)} stands before ${refText(ref)}, which it was decided on`, {
  position,
  commit
});

// events/log/proof/verify/lines.ts
var LINE_FEED = 10;
var linesOf = (file) => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const lines = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return { lines, isEnded: start === bytes.length };
};

// events/log/proof/verify/canonical-text.ts
var isCanonical = (text, value) => {
  try {
    return JSON.stringify(value) === text && isSorted(value) || canonicalOf(value) === text;
  } catch {
    return false;
  }
};
var isSorted = (value) => {
  if (Array.isArray(value)) return value.every(isSorted);
  if (!isObject(value)) return true;
  let before = "";
  for (const key of Object.keys(value)) {
    if (key < before || !isSorted(value[key])) return false;
    before = key;
  }
  return true;
};
var canonicalOf = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonicalOf).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "";
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalOf(value[key])}`);
  return `{${members.join(",")}}`;
};

// events/log/proof/verify/read-commits.ts
var readCommits = (file) => {
  const { lines, isEnded } = linesOf(file);
  return { lines: lines.map(commitLine), isEnded };
};
var commitLine = (line) => ({
  hash: sha256Text(line),
  commit: commitIn(line)
});
var commitIn = (line) => {
  const text = utf8(line);
  const value = text === null ? void 0 : parseJson(text);
  return text !== null && isCommit(value) && isCanonical(text, value) ? summary(value) : null;
};
var isRef = (value) => isObject(value) && isText(value["stream"]) && isText(value["id"]) && isIndex(value["commit"]);
var isFact = (value) => isRef(value) && "school" in value && isText(value.school);
var isTextOrNull = (value) => value === null || isText(value);
var isMade = (value) => isObject(value) && isText(value["trust"]) && isText(value["school"]) && isCount(value["firstVersion"]) && isInstant2(value["recordedAt"]) && isTextOrNull(value["prev"]);
var isCommit = (value) => isRef(value) && value.commit > 0 && isMade(value) && isListOf(value.facts, isFact) && isListOf(value.events, isObject);
var summary = (value) => ({
  trust: value.trust,
  school: value.school,
  joined: joinedIn(value),
  stream: value.stream,
  id: value.id,
  commit: value.commit,
  firstVersion: value.firstVersion,
  events: value.events.length,
  recordedAt: value.recordedAt,
  prev: value.prev,
  facts: value.facts.map(({ school, stream, id: id2, commit }) => ({ school, stream, id: id2, commit }))
});

// events/log/proof/verify/read-cited.ts
var citedLine = (line) => {
  const text = utf8(line);
  const value = text === null ? void 0 : parseJson(text);
  if (!isObject(value) || !isCount(value["position"]) || !isListOf(value["proof"], isText) || !isText(value["text"]))
    return null;
  const read = { position: value["position"], proof: value["proof"], text: value["text"] };
  return JSON.stringify(read) === text ? read : null;
};
var citedCommits = (file) => linesOf(file ?? new Uint8Array()).lines.flatMap((line) => {
  const cited = citedLine(line);
  return cited === null ? [] : [{ ...commitLine(Buffer.from(cited.text)), position: cited.position }];
});

// events/log/proof/verify/check-cited.ts
var checkCited = (file, citing) => {
  const { lines, isEnded } = linesOf(file ?? new Uint8Array());
  const read = lines.map(citedLine);
  const faults = [...read.flatMap((line, index) => lineFaults(line, index, citing)), ...orderFaults(read)];
  const { file: name = CITED_FILE } = citing;
  if (!isEnded) faults.push(fault("cut-off", name, `${name} breaks off: its last line has no end`));
  return finding("commits", faults, {
    holds: `all ${lines.length} cited commits stand in the journal at their positions, as they were signed`,
    fails: "not every cited commit is shown to stand in the journal at its position"
  });
};
var lineFaults = (line, index, { trust, school, checkpoint, former, file = CITED_FILE }) => {
  if (line === null) return [fault("malformed", file, `line ${index + 1} cites no commit`)];
  const { position } = line;
  const { commit, hash: hash2 } = commitLine(Buffer.from(line.text));
  const proof = hashesIn(line.proof);
  if (commit === null)
    return [
      fault("malformed", file, `line ${index + 1} does not hold the canonical text of a commit`, {
        position
      })
    ];
  if (commit.trust !== trustAt(former, trust)(position) || commit.school !== school)
    return [
      fault("inserted", file, `${refText(commit)} is of another trust or school`, { position, commit })
    ];
  const isThere = checkpoint !== null && proof !== null && verifyInclusion({
    ...checkpoint,
    index: position - 1,
    leaf: leafHash(Buffer.from(hash2, "base64url")),
    proof
  });
  return isThere ? [] : [
    fault("altered", file, `${refText(commit)} is not shown to stand at position ${position}`, {
      position,
      commit
    })
  ];
};
var orderFaults = (lines) => lines.flatMap((line, index) => {
  const before = lines[index - 1];
  if (!line || !before || before.position < line.position) return [];
  return fault(
    "reordered",
    CITED_FILE,
    `line ${index + 1} cites position ${line.position} after ${before.position}`,
    {
      position: line.position
    }
  );
});

// events/log/proof/verify/check-former.ts
var PART3 = "former";
var statedIn = (lines, first) => lines.flatMap(({ commit }, index) => {
  const joined = commit?.joined ?? null;
  return commit !== null && joined !== null && joined.size === first + index - 1 ? [{ ...joined, commit }] : [];
});
var statedInCited = (file) => citedCommits(file).flatMap(
  ({ commit, position }) => commit?.joined?.size === position - 1 ? [{ ...commit.joined, commit }] : []
);
var checkFormer = (stated, ground) => {
  if (stated.length === 0) return null;
  const read = stated.map((one) => judged(one, ground));
  const faults = read.flatMap((one) => one.faults);
  const unsigned = read.filter(({ checkpoint }) => checkpoint === null).map(({ from }) => from);
  const names = stated.map(({ from, size }) => `up to position ${size} with the trust ${from}`).join(", ");
  if (faults.length === 0 && unsigned.length > 0)
    return unproved(
      PART3,
      `recorded ${names}, as the journal states; give the key of ${unsigned.join(" and ")} (--key) to look at its own checkpoint, too`
    );
  return finding(PART3, faults, {
    holds: `recorded ${names}, and as that trust signed it`,
    fails: "what was recorded with another trust is not shown to be what that trust signed"
  });
};
var judged = ({ from, size, root, checkpoint: note, commit }, ground) => {
  const { school, keys, roots } = ground;
  const at = { position: size + 1, commit };
  const made = roots.get(size);
  const otherRoot = made === void 0 || made.toString("base64") === root ? [] : [
    fault(
      "forked",
      bundleFiles.commits,
      `states another history before it than the one that stands there`,
      at
    )
  ];
  const name = `daybook/${from}`;
  if (!keys.some((key) => key.name === name)) return { from, checkpoint: null, faults: otherRoot };
  const place = `the checkpoint of ${originOf(from, school)} in the commit at position ${size + 1}`;
  const { checkpoint, faults } = readCheckpoint(place, Buffer.from(note), { trust: from, school, keys });
  const isOther = checkpoint !== null && (checkpoint.size !== size || checkpoint.root.toString("base64") !== root);
  const others = isOther ? [fault("forked", place, `${place} is of another size or root than stated`, at)] : [];
  return { from, checkpoint, faults: [...otherRoot, ...faults, ...others] };
};
var checkFormerFile = (file, citing) => file === null ? [] : checkCited(file, { ...citing, former: statedInCited(file), file: FORMER_FILE }).faults;

// events/log/proof/verify/check-journal.ts
var FILE5 = bundleFiles.journal;
var checkJournal = (journal, commits) => {
  const faults = commits === null ? orderFaults2(journal) : againstCommits(journal, commits);
  return [...faults, ...timeFaults(journal)];
};
var altered = (says, position, commit = null) => fault("journal-altered", FILE5, says, { position, commit });
var orderFaults2 = ({ lines, first }) => lines.flatMap((line, index) => {
  if (line === null) return altered(`line ${index + 1} is not a line of a journal`, first + index);
  return line.position === first + index ? [] : altered(`line ${index + 1} names position ${line.position}`, first + index, line);
});
var againstCommits = ({ lines, first }, commits) => {
  const found = new Set(lines.flatMap((line) => line === null ? [] : keyOf(line, line)));
  const faults = commits.flatMap(({ commit, hash: hash2 }, index) => {
    const position = first + index;
    if (commit === null || found.has(keyOf(commit, { position, hash: hash2 }))) return [];
    return altered(
      `at position ${position} it does not name ${refText(commit)} with its hash`,
      position,
      commit
    );
  });
  const tooMany = lines.length - commits.length;
  if (tooMany > 0)
    faults.push(
      altered(`it has ${tooMany} ${tooMany === 1 ? "line" : "lines"} too many`, first + commits.length)
    );
  return faults.length > 0 ? faults : orderFaults2({ lines, first }).slice(0, 1);
};
var keyOf = (ref, { position, hash: hash2 }) => `${position} ${refText(ref)} ${hash2}`;
var timeFaults = ({ lines }) => lines.flatMap((line, index) => {
  const before = lines[index - 1];
  if (line === null || before === null || before === void 0 || before.at <= line.at) return [];
  return altered(`at position ${line.position} its time goes back`, line.position, line);
});

// events/log/proof/verify/check-since.ts
var PART4 = "since";
var checkSince = (content, standing) => {
  const { since } = content.asked;
  if (since === null) return unproved(PART4, "no earlier checkpoint was given (--since): see below");
  if (since.checkpoint === null)
    return finding(PART4, since.faults, { holds: "", fails: "the earlier checkpoint is not signed" });
  const { size, at } = since.checkpoint;
  const { trust } = content.manifest;
  const by = since.trust === trust ? "" : ` by the former trust ${since.trust}`;
  const faults = [
    ...since.faults,
    ...foreignFaults2(since.checkpoint, since.trust, content),
    ...continued(since.checkpoint, content, standing)
  ];
  return finding(PART4, faults, {
    holds: `the bundle continues your checkpoint of size ${size}, signed ${at}${by}`,
    fails: `the bundle is not shown to continue your checkpoint of size ${size}, signed ${at}`
  });
};
var foreignFaults2 = ({ file, size }, signer, { manifest, former }) => {
  if (signer === manifest.trust || former.some((one) => one.from === signer && size <= one.size)) return [];
  const says = `your checkpoint is of the trust ${signer}, and the journal does not state that it came from there`;
  return [fault("not-shown", file, says, { position: size })];
};
var continued = (since, content, standing) => {
  const { manifest, checkpoints, files } = content;
  if (since.size > manifest.size) return [cutOff(since, manifest.size)];
  const anchor = anchorOf(since, content, standing);
  if (anchor === "of the same history") return [];
  if (anchor === "of another history") return [forked(since)];
  const twin = checkpoints.all.find(({ size }) => size === since.size);
  if (twin !== void 0) return sameHash(twin.root, since.root) ? [] : [forked(since)];
  const proved = linksFrom(since, content);
  if (proved.length === 0) return [notShown(since)];
  if (proved.every((holds) => holds)) return [];
  return [files.isAsNamed(bundleFiles.consistency) ? forked(since) : proofAltered(since)];
};
var linksFrom = ({ size, root }, { links, checkpoints }) => (links ?? []).flatMap(({ from, to, proof }) => {
  const newer = checkpoints.all.find((checkpoint) => checkpoint.size === to);
  return from !== size || newer === void 0 ? [] : verifyConsistency({ oldSize: from, newSize: to, oldRoot: root, newRoot: newer.root, proof });
});
var cutOff = ({ file, size }, end) => {
  const lacking2 = size === end + 1 ? `position ${size} is` : `positions ${end + 1} to ${size} are`;
  const says = `your checkpoint has ${size} commits, the bundle's ends at ${end}: ${lacking2} cut off`;
  return fault("cut-off", file, says, { position: end + 1, until: size });
};
var forked = ({ file, size }) => fault(
  "forked",
  file,
  `your checkpoint of size ${size} is not of the history of this bundle: there are two`,
  { position: size }
);
var notShown = ({ file, size }) => fault(
  "not-shown",
  file,
  `the bundle has no proof that it continues your checkpoint of size ${size}: ask for one that was exported with it`,
  {
    position: size
  }
);
var proofAltered = ({ size }) => fault(
  "proof-altered",
  bundleFiles.consistency,
  `the proof from size ${size} is wrong, and the file is not the one that the manifest names`,
  {
    position: size
  }
);

// events/log/proof/bundle/trust-link.ts
var trustFiles = {
  checkpoint: "trust/checkpoint.txt",
  entry: "trust/entry.txt",
  proof: "trust/proof.json"
};

// events/log/proof/verify/read-proofs.ts
var readProof = (files) => {
  const value = strictJson(files.get(bundleFiles.proof), (read) => {
    if (!isProof(read)) return null;
    const { first, last, size, left: left2, right: right2 } = read;
    return { first, last, size, left: left2, right: right2 };
  });
  const left = hashesIn(value?.left);
  const right = hashesIn(value?.right);
  return value === null || left === null || right === null ? null : { ...value, left, right };
};
var readLinks = (files) => {
  const value = strictJson(
    files.get(bundleFiles.consistency),
    (read) => isListOf(read, isLink) ? read.map(({ from, to, proof }) => ({ from, to, proof })) : null
  );
  const links = value?.flatMap(({ from, to, proof: texts }) => {
    const proof = hashesIn(texts);
    return proof === null ? [] : [{ from, to, proof }];
  });
  return links !== void 0 && links.length === value?.length ? links : null;
};
var strictJson = (file, pick) => {
  const text = file === null ? null : utf8(file);
  const picked = text === null ? null : pick(parseJson(text));
  return picked !== null && jsonText(picked) === text ? picked : null;
};
var isTexts = (value) => isListOf(value, isText);
var isProof = (value) => isObject(value) && isCount(value["first"]) && isCount(value["last"]) && isCount(value["size"]) && isTexts(value["left"]) && isTexts(value["right"]);
var isLink = (value) => isObject(value) && isCount(value["from"]) && isCount(value["to"]) && value["from"] < value["to"] && isTexts(value["proof"]);

// events/log/proof/verify/read-trust.ts
var readTrust = (files, signing) => {
  const names = Object.values(trustFiles);
  if (!names.some((name) => files.names.includes(name))) return null;
  const bytesOf2 = (name) => files.get(name);
  const checkpoint = readCheckpoint(trustFiles.checkpoint, bytesOf2(trustFiles.checkpoint), {
    ...signing,
    school: LOG_OF_LOGS
  });
  const entry = readCheckpoint(trustFiles.entry, bytesOf2(trustFiles.entry), signing);
  const proof = proofIn(files);
  return {
    checkpoint: checkpoint.checkpoint,
    entry: entry.checkpoint,
    entryBytes: bytesOf2(trustFiles.entry) ?? new Uint8Array(),
    proof,
    faults: [...checkpoint.faults, ...entry.faults, ...proof === null ? [unreadable] : []]
  };
};
var unreadable = fault("proof-altered", trustFiles.proof, `${trustFiles.proof} is no such proof`);
var proofIn = (files) => {
  const value = strictJson(files.get(trustFiles.proof), (read) => {
    if (!isProof2(read)) return null;
    const { position, size, inclusion: inclusion2, entry, of, consistency: consistency2 } = read;
    return { position, size, inclusion: inclusion2, entry, of, consistency: consistency2 };
  });
  const [inclusion, consistency] = [hashesIn(value?.inclusion), hashesIn(value?.consistency)];
  return value === null || inclusion === null || consistency === null ? null : { ...value, inclusion, consistency };
};
var isTexts2 = (value) => isListOf(value, isText);
var isProof2 = (value) => isObject(value) && ["position", "size", "entry", "of"].every((name) => isCount(value[name])) && isTexts2(value["inclusion"]) && isTexts2(value["consistency"]);

// events/log/proof/verify/check-trust.ts
var PART5 = "trust";
var checkTrust = (files, signing, main) => {
  const read = readTrust(files, signing);
  if (read === null) return { finding: unproved(PART5, NONE), vouching: null };
  const { checkpoint, entry, proof } = read;
  if (checkpoint === null || entry === null || proof === null || main === null)
    return { finding: finding(PART5, [...read.faults, ...lacking(read, main)], FAILS), vouching: null };
  const parts2 = { checkpoint, entry, entryBytes: read.entryBytes, proof, main };
  const faults = [...read.faults, ...sizeFaults(parts2), ...entryFaults(parts2), ...continuedFaults(parts2)];
  return {
    finding: finding(PART5, faults, { ...FAILS, holds: holdsText(parts2) }),
    vouching: faults.length === 0 && entry.size >= main.size ? checkpoint : null
  };
};
var NONE = "nothing here shows that the checkpoint is in the trust's log of logs: the export is from before there was one, or from before the hour in which it was taken in";
var FAILS = { holds: "", fails: "the checkpoint is not shown to be in the trust's log of logs" };
var lacking = ({ faults }, main) => main === null && faults.length === 0 ? [fault("not-shown", trustFiles.proof, "there is no checkpoint to show in the log of logs")] : [];
var wrong = (says, file = trustFiles.proof) => fault("proof-altered", file, says);
var sizeFaults = ({ checkpoint, entry, proof, main }) => [
  { stated: proof.size, signed: checkpoint.size, what: "the trust's checkpoint" },
  { stated: proof.entry, signed: entry.size, what: "the entry" },
  { stated: proof.of, signed: main.size, what: "the checkpoint that this rests on" }
].flatMap(
  ({ stated, signed, what }) => stated === signed ? [] : [wrong(`the proof is of another size than ${what}: ${stated}, not ${signed}`)]
);
var entryFaults = ({ checkpoint, entryBytes, proof }) => {
  const { size, root } = checkpoint;
  const claim = { index: proof.position - 1, size, leaf: leafHash(entryBytes), root, proof: proof.inclusion };
  return verifyInclusion(claim) ? [] : [wrong(`the entry is not the one at position ${proof.position} of the log of logs of size ${size}`)];
};
var continuedFaults = ({ entry, proof, main }) => {
  const [older, newer] = entry.size <= main.size ? [entry, main] : [main, entry];
  const claim = {
    ...{ oldSize: older.size, newSize: newer.size, oldRoot: older.root, newRoot: newer.root },
    proof: proof.consistency
  };
  if (verifyConsistency(claim)) return [];
  if (older.size === newer.size && entry.isSigned && main.isSigned && proof.consistency.length === 0) {
    const says = `the log of logs has another checkpoint of size ${entry.size}: there are two histories`;
    return [fault("forked", trustFiles.entry, says, { position: entry.size })];
  }
  return [
    wrong(
      `the checkpoint of size ${newer.size} is not shown to continue that of size ${older.size}, though one is an entry`
    )
  ];
};
var holdsText = ({ checkpoint, entry, proof, main }) => {
  const { size, at } = checkpoint;
  const place = `entry ${proof.position} of the trust's log of logs, under its checkpoint of size ${size}, signed ${at}`;
  if (entry.size === main.size) return `the checkpoint is ${place}`;
  return entry.size > main.size ? `the checkpoint of size ${entry.size}, which continues this one, is ${place}` : `the checkpoint of size ${entry.size}, which this one continues, is ${place}; what came after was not there yet`;
};

// events/log/proof/cosignature.ts
var TIME_BYTES = 8;
var COSIGNATURE_BYTES = TIME_BYTES + 64;
var LAST_SECOND = 864e10;
var message = (seconds, checkpoint) => Buffer.from(`cosignature/v1
time ${seconds}
${checkpoint}`);
var statements = (note, key) => {
  const { text, signatures } = parseNote(note);
  parseCheckpoint(text);
  const own = signatures.filter(
    ({ name, id: id2 }) => key.use === "cosignature" && name === key.name && id2 === key.id
  );
  return own.map(({ bytes }) => {
    insist(
      bytes.length === COSIGNATURE_BYTES,
      `a cosignature has ${COSIGNATURE_BYTES} bytes, got ${bytes.length}`
    );
    const seconds = Number(bytes.readBigUInt64BE());
    insist(
      seconds <= LAST_SECOND && isSignedBy(key, message(seconds, text), bytes.subarray(TIME_BYTES)),
      "a cosignature is wrong"
    );
    return seconds;
  });
};
var verifyCosignature = (note, key) => {
  try {
    const seconds = statements(note, key);
    return seconds.length === 0 ? null : new Date(Math.min(...seconds) * 1e3).toISOString();
  } catch (error2) {
    if (error2 instanceof MalformedNote) return null;
    throw error2;
  }
};

// events/log/proof/verify/check-witnesses.ts
var checkWitnesses = (main, ofTrust, witnesses) => {
  const seen = witnesses.map((key) => ({
    key,
    own: main === null ? null : verifyCosignature(main.text, key),
    trust: ofTrust === null ? null : verifyCosignature(ofTrust.text, key)
  }));
  const faults = seen.filter(({ own, trust }) => own === null && trust === null).map(
    ({ key }) => fault(
      "signature-wrong",
      main?.file ?? "checkpoints",
      `the checkpoint is not countersigned by the witness ${nameOf(key)}, nor is one of the trust that covers it`
    )
  );
  const said = seen.map(
    ({ key, own, trust }) => own === null ? `${nameOf(key)} at ${trust}, over the whole trust` : `${nameOf(key)} at ${own}`
  );
  return finding("witnesses", faults, {
    holds: `countersigned by ${said.join(" and ")}`,
    fails: "not every witness countersigned the checkpoint"
  });
};

// events/log/proof/verify/read-journal.ts
var readJournal = (file) => {
  const { lines, isEnded } = linesOf(file);
  return { lines: lines.map(journalLine), isEnded };
};
var journalLine = (line) => {
  const text = utf8(line);
  const value = text === null ? void 0 : parseJson(text);
  if (!isJournalLine(value)) return null;
  const { position, at, stream, id: id2, commit, hash: hash2 } = value;
  const read = { position, at, stream, id: id2, commit, hash: hash2 };
  return JSON.stringify(read) === text ? read : null;
};
var isJournalLine = (value) => isObject(value) && isCount(value["position"]) && isInstant2(value["at"]) && isText(value["stream"]) && isText(value["id"]) && isCount(value["commit"]) && hashIn(value["hash"], "base64url") !== null;

// events/log/proof/verify/content.ts
var nothing = new Uint8Array();
var readContent = (manifest, files, asked) => {
  const journal = readJournal(files.get(bundleFiles.journal) ?? nothing);
  const commits = readCommits(files.get(bundleFiles.commits) ?? nothing);
  const named = new Set(journal.lines.map((line) => line?.hash));
  const whole = commits.lines.filter(
    ({ hash: hash2 }, index) => commits.isEnded || index < commits.lines.length - 1 || named.has(hash2)
  );
  return {
    manifest,
    files,
    commits: whole,
    former: [...statedIn(whole, manifest.first), ...statedInCited(files.get(FORMER_FILE))],
    journal: journal.lines,
    proof: readProof(files),
    links: readLinks(files),
    checkpoints: readCheckpoints(
      files,
      { trust: manifest.trust, school: manifest.school, keys: asked.keys },
      manifest.size
    ),
    asked,
    brokenOff: [
      ...commits.isEnded ? [] : [brokenOff(bundleFiles.commits, manifest.first + whole.length)],
      ...journal.isEnded ? [] : [brokenOff(bundleFiles.journal, manifest.first + journal.lines.length - 1)]
    ]
  };
};
var brokenOff = (file, position) => fault("cut-off", file, `${file} breaks off: its last line has no end`, { position });

// events/log/proof/verify/places.ts
var placesOf = (lines, first) => {
  const places = /* @__PURE__ */ new Map();
  lines.forEach(({ commit }, index) => {
    if (commit === null) return;
    const ref = refText(commit);
    if (!places.has(ref)) places.set(ref, first + index);
  });
  return places;
};

// events/log/proof/verify/unprovable.ts
var unprovable = {
  unjournaled: "What was never journaled: what was lost or held back before it got a position leaves no trace here.",
  key: "That the key is the trust's own: a key that came together with the bundle proves nothing. Compare it with one from elsewhere.",
  times: "That clocks were right: recorded times are signed as the system had them; the times in journal.jsonl are not signed at all.",
  other: "Anything about files that the manifest does not name, and about README.txt, dictionaries and the time the bundle was made.",
  fork: "That nothing was cut off at the end, and that the holder of the signing key shows everybody the same history: this takes a checkpoint of your own (--since) or a countersignature of somebody you trust (--witness).",
  before: (first) => `What lies before position ${first}: the commits and facts that this bundle's refer to there are counted, not checked.`,
  after: (last, size) => `What the commits at positions ${last + 1} to ${size} say: they exist, and are not in this bundle.`
};
var unprovableOf = ({ first, last, size }, isCompared) => [
  ...isCompared ? [] : [unprovable.fork],
  ...first > 1 ? [unprovable.before(first)] : [],
  ...last < size ? [unprovable.after(last, size)] : [],
  unprovable.unjournaled,
  unprovable.key,
  unprovable.times,
  unprovable.other
];

// events/log/proof/verify/verify-bundle.ts
var verifyCommits = async (readFile3, manifest, asked) => {
  const { trust, school, origin, first, last, size } = manifest;
  if (origin !== originOf(trust, school))
    throw new BadInput("manifest.json names an origin that is not that of its trust and school");
  const required = [
    bundleFiles.commits,
    bundleFiles.journal,
    bundleFiles.proof,
    bundleFiles.consistency,
    checkpointFile(size)
  ];
  const files = await readFiles(readFile3, manifest.files, required);
  const content = readContent(manifest, files, asked);
  const findings = findingsOf(content);
  const faults = withoutRepeats(findings.flatMap((each) => each.faults));
  const at = content.checkpoints.main?.at;
  return {
    holds: faults.length === 0,
    subject: `${trust}/${school}, positions ${first} to ${last}, under the checkpoint of size ${size}${at === void 0 ? "" : `, signed ${at}`}`,
    statements: findings.map(({ statement }) => statement),
    faults,
    unprovable: unprovableOf(manifest, asked.since !== null || asked.witnesses.length > 0)
  };
};
var findingsOf = (content) => {
  const { manifest, commits, journal, checkpoints, asked, files } = content;
  const trust = checkTrust(files, { ...manifest, keys: asked.keys }, checkpoints.main);
  const standing = standingOf(content);
  const { former } = content;
  const ground = { ...manifest, former, places: placesOf(commits, manifest.first) };
  const isOnlyJournal = standing.journal;
  const chains = isOnlyJournal ? [unreadable2("chains"), unreadable2("facts")] : [chainsOf(content, ground), factsOf(content, ground)];
  const journalFaults = checkJournal(
    { lines: journal, first: manifest.first },
    standing.commits ? commits : null
  );
  return [
    files.finding,
    checkpoints.finding,
    checkComplete(
      content,
      standing,
      chains.flatMap(({ faults }) => faults)
    ),
    finding("journal", journalFaults, {
      holds: "journal.jsonl numbers the commits without a gap, and its times never go back",
      fails: "journal.jsonl is not the journal of these commits"
    }),
    ...chains,
    ...formerOf(content, standing),
    checkAgreement(content, standing),
    trust.finding,
    checkSince(content, standing),
    ...asked.witnesses.length === 0 ? [] : [checkWitnesses(checkpoints.main, trust.vouching, asked.witnesses)]
  ];
};
var formerOf = ({ manifest, former, files, checkpoints, asked }, { roots }) => {
  const { trust, school } = manifest;
  const beside = checkFormerFile(files.get(FORMER_FILE), { trust, school, checkpoint: checkpoints.main });
  const found = checkFormer(former, { trust, school, keys: asked.keys, roots });
  if (found === null) return [];
  const faults = [...beside, ...found.faults];
  return beside.length === 0 ? [found] : [
    finding("former", faults, {
      holds: "",
      fails: "what states the former trust is not shown to stand there"
    })
  ];
};
var unreadable2 = (part) => unproved(part, "commits.jsonl is not what was signed, so there is nothing to follow");
var chainsOf = ({ commits }, ground) => finding("chains", checkChains(commits, ground), {
  holds: "in every stream, each commit names the one before it; numbers, versions and recorded times go on without a gap",
  fails: "not every commit follows the one before it in its stream"
});
var factsOf = ({ commits }, ground) => {
  const { faults, checked, before, elsewhere } = checkFacts(commits, ground);
  return finding("facts", faults, {
    holds: `all ${checked} facts that commits were decided on stand before them${before > 0 ? `; ${before} lie before this bundle` : ""}${elsewhere > 0 ? `; ${elsewhere} are of another book of the trust` : ""}`,
    fails: "not every commit stands after what it was decided on"
  });
};
var withoutRepeats = (faults) => {
  const seen = /* @__PURE__ */ new Set();
  return faults.filter(({ kind, file, position, commit }) => {
    const key = `${kind} ${file} ${kind === "removed" && commit !== null ? refText(commit) : `${position} ${commit === null ? "" : refText(commit)}`}`;
    return !seen.has(key) && seen.add(key);
  });
};

// events/log/proof/verify/check-since-dossier.ts
var checkSinceOfDossier = (since, main) => finding(
  "since",
  [...since.faults, ...since.checkpoint === null ? [] : differences(since.checkpoint, main)],
  {
    holds: "the dossier rests on your checkpoint",
    fails: "the dossier is not shown to rest on your checkpoint"
  }
);
var differences = ({ file, size, root, origin }, main) => {
  if (main?.size !== size) {
    const says = `a dossier has no proof that its checkpoint continues your checkpoint of size ${size}: verify a bundle that was exported with it`;
    return [fault("not-shown", file, says, { position: size })];
  }
  if (main.origin === origin && sameHash(main.root, root)) return [];
  return [
    fault("forked", file, `your checkpoint of size ${size} is not that of this dossier: there are two`, {
      position: size
    })
  ];
};

// events/log/proof/verify/stated.ts
var restsOn = (size) => [CITED_FILE, checkpointFile(size)];
var ofDossier = (manifest) => {
  const { trust, school, incident, at, anonymised, size } = manifest;
  const what = anonymised ? "anonymised dossier" : "dossier";
  return {
    subject: `${what} of incident ${incident} at ${trust}/${school} as of ${at}, under the checkpoint of size ${size}`,
    unquoted: anonymised ? "an anonymised dossier cites no commits" : null,
    hasCheckpoint: !anonymised,
    files: ["dossier.json", "index.html", ...anonymised ? [] : restsOn(size)],
    signedText: (manifestHash, time) => signedText({ ...manifest, manifestHash, time }),
    limits: [
      anonymised ? "That the blacked-out answers follow from the journal: the signature says that the trust's dossier key vouches for them." : "That the answers follow from the cited commits: replay the journal to the position they name.",
      "That the cited commits are all that matter: a whole bundle shows every commit, a dossier shows those it rests on."
    ]
  };
};
var ofPack = (manifest) => {
  const { trust, school, person, request, at, forSubject, size } = manifest;
  const what = forSubject ? "pack for the person" : "pack on the person";
  return {
    subject: `${what} ${person} at ${trust}/${school} for request ${request} as of ${at}, under the checkpoint of size ${size}`,
    unquoted: forSubject ? "a pack for the person cites no commits" : null,
    hasCheckpoint: !forSubject,
    files: [PACK_FILE, "index.html", ...forSubject ? [] : restsOn(size)],
    signedText: (manifestHash, time) => signedPackText({ ...manifest, manifestHash, time }),
    limits: [
      forSubject ? "That what it says follows from the journal: the signature says that the trust's dossier key vouches for it." : "That what it says follows from the cited commits: their personal fields are sealed in them.",
      "That the cited commits are all that name the person: a whole bundle shows every commit, a pack shows those it was made of."
    ]
  };
};
var ofInspection = (manifest) => {
  const { trust, school, period, size } = manifest;
  return {
    subject: `reports of ${trust}/${school} over ${period}, under the checkpoint of size ${size}`,
    unquoted: "a pack of reports names the events of its figures, and cites no commits",
    hasCheckpoint: true,
    files: ["index.html", checkpointFile(size)],
    signedText: (manifestHash, time) => signedInspectionText({ ...manifest, manifestHash, time }),
    limits: [
      "That the figures follow from the journal: ask the school for the same report at this checkpoint, and compare its digest."
    ]
  };
};
var ofCertificate = (manifest) => {
  const { trust, school, disposal, at, size } = manifest;
  return {
    subject: `certificate of the erasure ${disposal} at ${trust}/${school} as of ${at}, under the checkpoint of size ${size}`,
    unquoted: null,
    hasCheckpoint: true,
    files: [CERTIFICATE_FILE, "index.html", ...restsOn(size)],
    signedText: (manifestHash, time) => signedCertificateText({ ...manifest, manifestHash, time }),
    limits: [
      "That no copy of the key is left: the commits say that it was destroyed, and until when backups are kept; nothing can show that nobody made another.",
      "That the cited commits are all of the disposal: a whole bundle shows every commit."
    ]
  };
};
var statedIn2 = (manifest) => {
  if (manifest.format === INSPECTION_FORMAT) return ofInspection(manifest);
  if (manifest.format === CERTIFICATE_FORMAT) return ofCertificate(manifest);
  return manifest.format === DOSSIER_FORMAT ? ofDossier(manifest) : ofPack(manifest);
};

// events/log/proof/verify/verify-dossier.ts
var verifyDossier = async (readFile3, signed, asked) => {
  const { manifest } = signed;
  const stated = statedIn2(manifest);
  const files = await readFiles(readFile3, manifest.files, stated.files);
  const signature = await readOrNull(readFile3, SIGNATURE_FILE);
  const findings = [
    files.finding,
    checkSignature(signed, signature, asked),
    ...commitsOf(manifest, files, asked)
  ];
  const faults = findings.flatMap((each) => each.faults);
  return {
    holds: faults.length === 0,
    subject: stated.subject,
    statements: findings.map(({ statement }) => statement),
    faults,
    unprovable: [...stated.limits, unprovable.unjournaled, unprovable.key]
  };
};
var checkSignature = ({ manifest, bytes }, signature, { keys }) => {
  const keyName = dossierKeyName(manifest.trust);
  const { note, signers, faults } = readSigned(signature === null ? null : utf8(signature), {
    file: SIGNATURE_FILE,
    keys,
    keyName
  });
  const manifestHash = sha256(bytes).toString("base64");
  const time = /\ntime (\S+)\n$/.exec(note?.text ?? "")?.[1];
  const isOfManifest = isInstant2(time) && note?.text === statedIn2(manifest).signedText(manifestHash, time);
  const other = isOfManifest || note === null ? [] : [fault("signature-wrong", SIGNATURE_FILE, `${SIGNATURE_FILE} signs another manifest than this one`)];
  return finding("signature", [...faults, ...other], {
    holds: `manifest.json, and so every file it names, is signed by ${signers.map(nameOf).join(" and ")} at ${time}`,
    fails: "the manifest is not signed by a key that was given"
  });
};
var commitsOf = (manifest, files, asked) => {
  const { unquoted, hasCheckpoint } = statedIn2(manifest);
  if (!hasCheckpoint) return [unproved("commits", unquoted ?? ""), ...askedOf(null, null, asked)];
  const { trust, school, size } = manifest;
  const signing = { trust, school, keys: asked.keys };
  const { main, finding: signed } = readCheckpoints(files, signing, size);
  const ofTrust = checkTrust(files, signing, main);
  const cited = files.get(CITED_FILE);
  const former = statedInCited(unquoted === null ? cited : null);
  const ofFormer = checkFormer(former, { ...signing, roots: /* @__PURE__ */ new Map() });
  return [
    { ...signed, statement: { ...signed.statement, part: "checkpoint" } },
    unquoted === null ? checkCited(cited, { trust, school, checkpoint: main, former }) : unproved("commits", unquoted),
    ...ofFormer === null ? [] : [ofFormer],
    ofTrust.finding,
    ...askedOf(main, ofTrust.vouching, asked)
  ];
};
var askedOf = (main, ofTrust, { since, witnesses }) => [
  ...since === null ? [] : [checkSinceOfDossier(since, main)],
  ...witnesses.length === 0 ? [] : [checkWitnesses(main, ofTrust, witnesses)]
];

// events/log/proof/verify/report-text.ts
var MOST2 = 20;
var parts = {
  files: "Files",
  signature: "Signature",
  completeness: "Complete and unaltered",
  journal: "Journal",
  chains: "Chain of each stream",
  facts: "Order of facts",
  former: "Former trust",
  checkpoints: "Checkpoints agree",
  trust: "Trust's log",
  since: "Continues yours",
  witnesses: "Witnesses",
  checkpoint: "Checkpoint",
  commits: "Cited commits"
};
var reportText = (report) => {
  const { holds, subject, statements: statements2, faults } = report;
  return [
    printable(subject),
    "",
    ...statements2.map(statementText),
    ...faults.length === 0 ? [] : ["", `Faults (${faults.length}):`, ...faultTexts(faults)],
    "",
    "What this can't prove:",
    ...report.unprovable.map((text) => `  - ${text}`),
    "",
    holds ? "RESULT: holds, as far as stated above" : "RESULT: does not hold",
    ""
  ].join("\n");
};
var signs = {
  holds: "holds",
  "does not hold": "DOES NOT HOLD",
  "can't be proved": "can't be proved"
};
var WIDTH = Math.max(...Object.values(signs).map(({ length }) => length));
var statementText = ({ part, verdict, says }) => `  ${signs[verdict].padEnd(WIDTH)}  ${parts[part] ?? part}: ${printable(says)}`;
var faultTexts = (faults) => [
  ...faults.slice(0, MOST2).map((fault2) => `  - ${placeOf(fault2)}${fault2.kind}: ${printable(fault2.says)}`),
  ...faults.length > MOST2 ? [`  - and ${faults.length - MOST2} more (--json lists all)`] : []
];
var placeOf = ({ position, until }) => {
  if (position === null) return "";
  return until === null || until === position ? `position ${position}, ` : `positions ${position} to ${until}, `;
};

// events/log/proof/verify/verify.ts
var verifyBundle = async (readFile3, options) => {
  const bytes = await readOrNull(readFile3, MANIFEST_FILE);
  const manifest = readManifest(bytes);
  const asked = readAsked(options, manifest);
  return manifest.format === BUNDLE_FORMAT ? verifyCommits(readFile3, manifest, asked) : verifyDossier(readFile3, { manifest, bytes: bytes ?? new Uint8Array() }, asked);
};

// events/log/proof/verify-command.ts
var usage = `Verifies a bundle of Daybook: needs no network and nothing but Node.

  node verify-daybook.mjs <bundle folder> --key <key> [--key ...] [--since <checkpoint>] [--witness <key> ...] [--json]

  --key      public key of the trust, <name>+<id>+<base64>, or a file with one a line; obtain it elsewhere than with the bundle
  --since    file of a checkpoint that you kept: shows that nothing before it was changed and nothing cut off
  --witness  public key of a witness who must have countersigned, or a file with one a line
  --json     the report as JSON

Exit code: 0 it holds, 1 it does not hold, 2 it can't be verified: no bundle, a foreign format, an unreadable key.
`;
var runVerify = async (args) => {
  try {
    return await verified(args);
  } catch (error2) {
    const message2 = isBadInput(error2) ? error2.message : `the bundle can't be read: ${error2 instanceof Error ? error2.name : "unknown"}`;
    const out2 = args.includes("--json") ? `${JSON.stringify({ error: message2 })}
` : "";
    return { exitCode: 2, out: out2, error: `verify-daybook: ${message2}
` };
  }
};
var verified = async (args) => {
  const { folder, values, options } = await readArguments(args);
  if (values.help) return { exitCode: 0, out: usage, error: "" };
  if (folder === null) return { exitCode: 2, out: "", error: usage };
  return printed(await verifyBundle(folderFiles(folder), options), values.json);
};
var printed = (report, isJson) => ({
  exitCode: report.holds ? 0 : 1,
  out: isJson ? `${JSON.stringify(report, null, 2)}
` : reportText(report),
  error: ""
});
var readArguments = async (args) => {
  const { values, positionals } = parsed(args);
  const [folder = null, ...more] = positionals;
  if (more.length > 0)
    throw new BadInput(`expected one bundle folder, got ${positionals.length} (see --help)`);
  if (folder !== null && !await isFolder(folder))
    throw new BadInput("not a bundle: there is no such folder");
  return {
    folder,
    values,
    options: {
      keys: await Promise.all(values.key.map(keyText)),
      witnesses: await Promise.all(values.witness.map(keyText)),
      since: values.since === void 0 ? null : await textOf(values.since, "the checkpoint given with --since")
    }
  };
};
var parsed = (args) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: "string", multiple: true, default: [] },
        since: { type: "string" },
        witness: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false }
      }
    });
  } catch (error2) {
    throw new BadInput(`${error2 instanceof Error ? error2.message : "unknown option"} (see --help)`, {
      cause: error2
    });
  }
};
var isFolder = async (path) => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};
var keyPattern = /^[^+]+\+[0-9a-f]{8}\+/;
var keyText = async (given) => keyPattern.test(given) ? given : textOf(given, "a key");
var MOST_BYTES = 1e6;
var textOf = async (path, what) => {
  const text = fileText(await bytesOf(path, what));
  if (text !== null) return text;
  throw new BadInput(
    `unreadable: ${what} is a file neither in UTF-8 nor in UTF-16LE or UTF-16BE with a byte order mark: save it as UTF-8`
  );
};
var bytesOf = async (path, what) => {
  try {
    const { size } = await stat(path);
    return size > MOST_BYTES ? new Uint8Array() : await readFile2(path);
  } catch (error2) {
    throw new BadInput(`unreadable: ${what} is not a file that can be read`, { cause: error2 });
  }
};

// events/log/proof/verify-file.ts
var STDOUT = 1;
var STDERR = 2;
var { exitCode, out, error } = await runVerify(process.argv.slice(2));
if (out !== "") writeFileSync(STDOUT, out);
if (error !== "") writeFileSync(STDERR, error);
process.exitCode = exitCode;
