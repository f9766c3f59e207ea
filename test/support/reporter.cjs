// Mocha's spec reporter, closed by the one line that CI reads. A run that cannot end says so and fails.
const { reporters, Runner } = require('mocha');

const patienceMs = 20_000;

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      const skipped = pending > 0 ? `, ${pending} skipped` : '';
      process.stdout.write(`${passes} passed, ${failures} failed${skipped}\n`);
      setTimeout(() => {
        const open = process.getActiveResourcesInfo().join(', ');
        process.stderr.write(`The tests are over, but something they opened is not closed: ${open}\n`);
        process.exit(1);
      }, patienceMs).unref();
    });
  }
};
