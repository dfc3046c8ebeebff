const { TestEnvironment } = require("jest-environment-node");

/** One test that fails is enough to know that a mutant is noticed: the others are skipped. */
module.exports = class extends TestEnvironment {
  failed = false;

  async handleTestEvent(event) {
    if (event.name === "test_fn_failure") this.failed = true;
    if (event.name === "test_start" && this.failed) event.test.mode = "skip";
  }
};
