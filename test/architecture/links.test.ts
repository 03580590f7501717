import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const documents = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md']).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

/** As GitHub makes anchors of headings. */
const anchorsOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const linksIn = ({ path, text }: (typeof documents)[number]) =>
  [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => {
      const [file = '', anchor] = target.split('#');
      return { target, anchor, to: file === '' ? path : normalize(join(dirname(path), file)) };
    });

describe.each(documents)('$path', (document) => {
  it('links to what is there', () => {
    const broken = linksIn(document).filter(
      ({ to, anchor }) => !existsSync(to) || (anchor !== undefined && !anchorsOf(to).includes(anchor)),
    );
    expect(broken.map(({ target }) => target)).toEqual([]);
  });
});

describe('the README', () => {
  it('leads to every guide', () => {
    const linked = linksIn({ path: 'README.md', text: readFileSync('README.md', 'utf8') }).map(
      ({ to }) => to,
    );
    expect(linked).toEqual(expect.arrayContaining(globSync('docs/*.md')));
  });
});
