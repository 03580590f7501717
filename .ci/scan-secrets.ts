import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Every file that is committed, or would be by the next commit: of this project, or of a folder that is named.
const [folder = '.'] = process.argv.slice(2);
const pathOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const program = [pathOf('node_modules/.bin/secretlint'), '--secretlintrc', pathOf('.secretlintrc.json')];

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: folder,
  encoding: 'utf8',
  maxBuffer: 16 * 1024 * 1024,
});
const files = listed.split('\0').filter((path) => path !== '');

if (files.length === 0) {
  console.error('secrets: no file was found, so nothing was scanned');
  process.exitCode = 1;
} else {
  // What is found is named by its place and kind; the secret itself is masked.
  const options = ['--maskSecrets', '--no-glob', ...files];
  const { status } = spawnSync(process.execPath, [...program, ...options], { cwd: folder, stdio: 'inherit' });
  if (status === 0) console.log(`secrets: none in ${files.length} files`);
  process.exitCode = status ?? 1;
}
