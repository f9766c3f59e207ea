import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { withNativeAsync } from '../scripts/bundle/native-async.ts';

/** As TypeScript writes it, for engines that knew generators and no async functions. */
const helper = `var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
  function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
  return new (P || (P = Promise))(function (resolve, reject) {
    function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
    function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
    function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
`;
const program = `${helper}
const said = [];
const later = (value) => new Promise((resolve) => setImmediate(resolve, value));
const failing = () => Promise.reject(new Error('not this time'));
class Shop {
  constructor() { this.name = 'Ečka 🧀'; }
  open(visitor) {
    return __awaiter(this, void 0, void 0, function* () {
      const sum = (yield later(1)) + (yield later(2)) * 2;
      const named = () => this.name;
      said.push(sum, named(), yield later(visitor), (yield later({ deep: [7] })).deep[0]);
      for (const each of [later('a'), 'b']) said.push(yield each);
      try { yield failing(); } catch (e) { said.push(e.message); } finally { said.push(yield later('closed')); }
      function* counted() { const given = yield 1; said.push(given); }
      const count = counted(); count.next(); count.next('given');
      said.push(yield (yield later(later('twice'))));
      return yield __awaiter(this, void 0, void 0, function* () { return yield later(this.name.length || 'nothing'); });
    });
  }
  refuse() { return __awaiter(this, void 0, void 0, function* () { throw new Error('closed'); }); }
  counts() { return __awaiter(this, arguments, void 0, function* () { return arguments.length; }); }
}
const shop = new Shop();
shop.open('Ana')
  .then((end) => said.push(end))
  .then(() => shop.refuse())
  .catch((e) => said.push(e.message))
  .then(() => shop.counts(1, 2, 3))
  .then((n) => said.push(n))
  .then(() => done(said));
`;

const run = (code: string) =>
  new Promise<readonly unknown[]>((done) => runInNewContext(code, { done, setImmediate })).then((said) => [...said]);

describe('An async function that TypeScript has written as a generator', () => {
  it('is one again, and does the same', async () => {
    const native = withNativeAsync('shop.js', program);
    assert.equal(native.match(/async \(\) => \{/g)?.length, 3);
    assert.deepEqual(native.match(/function\* \w*\(\)/g), ['function* counted()', 'function* ()']);
    assert.deepEqual(await run(native), await run(program));
  });

  it('is one again wherever a turn goes through an SDK', () => {
    for (const file of ['botbuilder-core/lib/botAdapter.js', 'botbuilder-core/lib/turnContext.js']) {
      const code = readFileSync(`node_modules/${file}`, 'utf8');
      assert.match(code, /__awaiter\(this/, file);
      assert.doesNotMatch(withNativeAsync(file, code), /__awaiter\(this|function\*|\byield\b/, file);
    }
  });

  it('stays as it is when nothing was written so', () => {
    const code = 'const __awaiter = 1; function* some() { yield 1; }';
    assert.equal(withNativeAsync('some.js', code), code);
  });
});
