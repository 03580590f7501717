// Plain JavaScript, so that a Node that is too old to read the rest can run it.
const oldest = 24;
if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `Node ${oldest} or newer is needed, and this is ${process.versions.node}. \`npm ci\` puts Node ${oldest} into the project for npm's scripts: run it again with install scripts allowed for the package "node", or install Node ${oldest} yourself.\n`,
  );
  process.exit(1);
}
