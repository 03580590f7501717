import type { FromWorker, NamedFile } from '../protocol.ts';
import { chosenIn, droppedFiles } from './dropped.ts';
import { element, orNone } from './elements.ts';
import { replayView } from './replay-view.ts';
import { fetchServed, NotServed } from './served.ts';
import { startVerifier, type Verifier } from './worker.ts';

/*
 * The page on which a record is verified. What somebody types or chooses goes to the worker and nowhere else;
 * what is asked of the school is its own record alone.
 */

const form = element('verify-form', HTMLFormElement);
const textOf = (id: string): string => element(id, HTMLTextAreaElement).value;
const [filesField, folderField] = [
  element('verify-files', HTMLInputElement),
  element('verify-folder', HTMLInputElement),
];
const drop = element('verify-drop', HTMLElement);
const [start, cancel] = [
  element('verify-start', HTMLButtonElement),
  element('verify-cancel', HTMLButtonElement),
];
const status = element('verify-status', HTMLElement);
const result = element('verify-result', HTMLElement);
const verdict = element('verify-verdict', HTMLElement);
const report = element('verify-report', HTMLElement);

const say = (text: string): void => {
  status.textContent = text;
};

let verifier: Verifier | null = null;
let fetching = new AbortController();
let chosen: readonly NamedFile[] = [];

const replay = replayView((asked) => verifier?.ask(asked));

const setRunning = (isRunning: boolean): void => {
  start.disabled = isRunning;
  cancel.hidden = !isRunning;
};

const stop = (): void => {
  fetching.abort();
  verifier?.stop();
  verifier = null;
  setRunning(false);
};

/** The report, or why there is none; in the words of the command line either way. */
const showResult = (words: string, tone: 'green' | 'red', text: string): void => {
  verdict.textContent = words;
  verdict.className = `govuk-tag govuk-tag--${tone}`;
  report.textContent = text;
  result.hidden = false;
  result.focus();
};

const refuse = (text: string): void => {
  setRunning(false);
  say('Nothing was verified');
  showResult('Could not be verified', 'red', text);
};

const hear = (said: FromWorker): void => {
  if (said.kind === 'doing') say(said.text);
  if (said.kind === 'refused') refuse(said.text);
  if (said.kind === 'shown') replay.show(said.shown);
  if (said.kind !== 'verified') return;
  setRunning(false);
  say(said.holds ? 'Done: it holds' : 'Done: it does not hold');
  showResult(said.holds ? 'Holds' : 'Does not hold', said.holds ? 'green' : 'red', said.text);
  replay.begin(said.days);
};

const isServed = (): boolean => {
  const choice = orNone('verify-source-served');
  return choice instanceof HTMLInputElement && choice.checked;
};

const verify = async (): Promise<void> => {
  stop();
  setRunning(true);
  result.hidden = true;
  replay.begin(null);
  fetching = new AbortController();
  const { signal } = fetching;
  try {
    const school = form.dataset['school'] ?? '';
    const served = isServed() ? await fetchServed({ school, signal, say }) : null;
    const files = served === null ? chosen : [];
    const texts = {
      keys: textOf('verify-keys'),
      witnesses: textOf('verify-witnesses'),
      since: textOf('verify-since'),
    };
    if (signal.aborted) return;
    verifier = startVerifier(hear);
    verifier.ask({ kind: 'verify', files, served, ...texts });
  } catch (error) {
    if (!signal.aborted)
      refuse(error instanceof NotServed ? error.message : 'The school did not answer: try again');
  }
};

const choose = (files: readonly NamedFile[]): void => {
  chosen = files;
  const source = orNone('verify-source-files');
  if (source instanceof HTMLInputElement) source.checked = true;
  say(files.length === 1 ? '1 file is chosen' : `${files.length} files are chosen`);
};

for (const field of [filesField, folderField])
  field.addEventListener('change', () => choose(chosenIn(field)));

drop.addEventListener('dragover', (event) => event.preventDefault());
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer === null) return;
  droppedFiles(event.dataTransfer.items).then(choose, () => say('What was dropped can not be read'));
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void verify();
});
cancel.addEventListener('click', () => {
  stop();
  say('Stopped: nothing was verified');
  start.focus();
});

element('verify-without', HTMLElement).hidden = true;
form.hidden = false;
