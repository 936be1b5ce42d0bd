const { TestEnvironment } = require('jest-environment-jsdom');

/** Node's fetch, which jsdom leaves out, with addresses seen from the page. */
class PageRequest extends Request {
  constructor(input, init) {
    super(typeof input === 'string' ? new URL(input, 'http://localhost') : input, init);
  }
}

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { fetch, Headers, Request: PageRequest, Response, AbortController, AbortSignal });
  }
};
