// Loaded into a process that must not reach the internet: prints every host it looks up, and finds none but this machine.
const dns = require('node:dns');

const { lookup } = dns;
dns.lookup = (host, options, callback) => {
  if (host === '127.0.0.1') return lookup(host, options, callback);
  process.stdout.write(`lookup ${host}\n`);
  const error = Object.assign(new Error('not looked up'), { code: 'ENOTFOUND' });
  setImmediate(callback ?? options, error);
};
