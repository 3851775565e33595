/** What kind of device the page is on: dark, with forced colours, or paper. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Media } from '../../scripts/testing/emulate-media.js';

/**
 * From now on the page is on such a device; after each test it is on its own again. False where the
 * engine can't be told (WebKit): there our rules for paper and for dark devices are switched on.
 */
export async function emulate(told: Media = {}): Promise<boolean> {
  const isTold = await executeServerCommand<boolean, Media>('emulate-media-of', told);
  asked = isTold ? {} : told;
  for (const sheet of sheets) ask(sheet);
  return isTold;
}

afterEach(async () => {
  await emulate();
});

let asked: Media = {};
const sheets: CSSStyleSheet[] = [];
const written = new WeakMap<CSSMediaRule, string>();

const replaceSync: CSSStyleSheet['replaceSync'] = Reflect.get(
  CSSStyleSheet.prototype,
  'replaceSync',
);
CSSStyleSheet.prototype.replaceSync = function (css) {
  replaceSync.call(this, css);
  sheets.push(this);
  ask(this);
};

/** Lets the media rules of a style sheet answer as on the device that is asked for. */
function ask(sheet: CSSStyleSheet): void {
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const own = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, own);
    const isMeant =
      own === asked.media ||
      own === `(prefers-color-scheme: ${String(asked['prefers-color-scheme'])})`;
    const wanted = isMeant ? 'all' : own;
    // Written needlessly, again and again, it brings WebKit down.
    if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
  }
}
