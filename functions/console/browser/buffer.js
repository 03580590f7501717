import { Buffer } from 'buffer/';

// Node's Buffer for browsers, put in where code names it. The package lacks base64url: its base64 reads that
// alphabet as well, and writes the other one.

const from = Buffer.from;
const textOf = Buffer.prototype.toString;
const known = (encoding) => (encoding === 'base64url' ? 'base64' : encoding);

Buffer.from = (value, encoding, length) => from(value, known(encoding), length);
Buffer.prototype.toString = function (encoding, ...range) {
  const text = textOf.call(this, known(encoding), ...range);
  return encoding === 'base64url' ? text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') : text;
};

export { Buffer };
