/**
 * Libraries that change what every script shares: built-in prototypes, `$`, `Array.from`; and ids of
 * the page that become names on the window. A careless bundle loops over arrays by `for…in`, spreads by
 * an `Array.from` that knows no iterators, or is styled by a `reduce` that joins nothing.
 */
import assert from 'node:assert/strict';
import { elements, scriptTag, type Host, type HostPage } from '../host.js';

const after = (...scripts: string[]): HostPage => ({
  head: `${scripts.join('')}${scriptTag()}`,
  body: elements,
});
const library = (path: string) => `<script src="/@hosts/${path}"></script>`;

/** What Prototype is known to do to a page, 1.7 and (`reduce`) 1.6, in our own words. */
const prototype = `<script>
  document.realReduce = Array.prototype.reduce;
  Object.extend = function (to, from) { for (var key in from) to[key] = from[key]; return to; };
  window.$A = function (list) { var all = []; for (var i = 0; i < (list ? list.length : 0); i++) all.push(list[i]); return all; };
  window.$ = function (id) { return typeof id === 'string' ? document.getElementById(id) : id; };
  window.$$ = function (selector) { return $A(document.querySelectorAll(selector)); };
  Array.from = $A;
  Object.extend(Function.prototype, {
    bind: function (context) { var run = this, first = $A(arguments).slice(1); return function () { return run.apply(context, first.concat($A(arguments))); }; },
    curry: function () { return this.bind.apply(this, [null].concat($A(arguments))); },
    defer: function () { setTimeout(this, 10); },
    wrap: function (wrapper) { var run = this; return function () { return wrapper.apply(this, [run.bind(this)].concat($A(arguments))); }; }
  });
  Object.extend(Array.prototype, {
    each: function (run) { for (var i = 0; i < this.length; i++) run(this[i], i); return this; },
    collect: Array.prototype.map, detect: Array.prototype.find, select: Array.prototype.filter,
    clear: function () { this.length = 0; return this; }, first: function () { return this[0]; }, last: function () { return this[this.length - 1]; },
    compact: function () { return this.filter(function (one) { return one != null; }); },
    flatten: function () { return [].concat.apply([], this); }, without: function () { var out = $A(arguments); return this.filter(function (one) { return out.indexOf(one) < 0; }); },
    uniq: function () { return this.filter(function (one, at, all) { return all.indexOf(one) === at; }); },
    intersect: function (other) { return this.filter(function (one) { return other.indexOf(one) >= 0; }); },
    size: function () { return this.length; }, inspect: function () { return '[' + this.join(', ') + ']'; },
    toArray: function () { return this.slice(); }, include: function (one) { return this.indexOf(one) >= 0; },
    inject: function (start, run) { this.each(function (one, at) { start = run(start, one, at); }); return start; },
    reduce: document.reduce = function () { return this.length > 1 ? this : this[0]; },
    reverse: (function (reverse) { return function (inline) { return reverse.call(inline === false ? this.slice() : this); }; })(Array.prototype.reverse)
  });
  ['map', 'filter', 'some', 'every'].each(function (name) {
    var real = Array.prototype[name];
    Array.prototype[name] = function (run) { return real.apply(this, [run || function (one) { return one; }].concat($A(arguments).slice(1))); };
  });
  Object.extend(String.prototype, {
    strip: function () { return this.replace(/^\\s+|\\s+$/g, ''); }, stripTags: function () { return this.replace(/<[^>]+>/g, ''); },
    escapeHTML: function () { return this.replace(/&/g, '&amp;').replace(/</g, '&lt;'); }, camelize: function () { return this.replace(/-(.)/g, function (all, one) { return one.toUpperCase(); }); },
    blank: function () { return /^\\s*$/.test(this); }, empty: function () { return this == ''; }, sub: function (from, to) { return this.replace(from, to); }, times: function (count) { return new Array(count + 1).join(this); }
  });
  Object.extend(Number.prototype, { toColorPart: function () { return this.toString(16); }, succ: function () { return this + 1; }, abs: function () { return Math.abs(this); } });
  Date.prototype.toJSON = function () { return '"' + this.getFullYear() + '"'; };
  Object.extend(Element.prototype, {
    visible: function () { return this.style.display !== 'none'; }, hide: function () { this.style.display = 'none'; return this; }, show: function () { this.style.display = ''; return this; },
    update: function (html) { this.innerHTML = html; return this; }, select: function (selector) { return $A(this.querySelectorAll(selector)); }, adjacent: function () { return []; },
    remove: function () { this.parentNode && this.parentNode.removeChild(this); return this; }, readAttribute: function (name) { return this.getAttribute(name); },
    observe: function (type, run) { this.addEventListener(type, run); return this; }, up: function () { return this.parentNode; }, down: function () { return this.firstElementChild; },
    identify: function () { return this.id || (this.id = 'anonymous_' + Math.random()); }, clone: function (deep) { return this.cloneNode(deep); }, getStyle: function (name) { return getComputedStyle(this)[name]; }
  });
  document.getElementsByClassName = function (name) { return $$('.' + name); };
  document.viewport = {}; window.Class = { create: function () {} }; window.Hash = function () {}; window.Template = function () {}; window.Position = {}; window.Field = {}; window.Form = {}; window.Event.observe = function () {};
</script>`;

export default {
  about: 'A library from before modules changes the built-in objects.',
  packages: ['@hosts/mootools', '@hosts/jquery-1', '@hosts/es5-shim', '@hosts/core-js-bundle'],
  pages: {
    // The package is the library’s part without a page, and puts what it has into \`exports\`.
    mootools: after(
      '<script>var exports = window.exports || {};</script>',
      library('mootools/lib/mootools-core-1.5.2-server.js'),
    ),
    'jQuery 1, es5-shim and core-js': after(
      library('es5-shim/es5-shim.js'),
      library('es5-shim/es5-sham.js'),
      library('core-js-bundle/index.js'),
      library('jquery-1/dist/jquery.js'),
    ),
    'like Prototype 1.6 and 1.7': {
      // axe needs the real `reduce`: it comes back once our script has run, and goes again below.
      head: `${prototype}${scriptTag()}<script>Array.prototype.reduce = document.realReduce;</script>`,
      body: elements,
      holds: {
        // For a moment: the drivers of the tests write JSON in the page too.
        'shows the same where reduce joins nothing and all has a toJSON of its own': async (
          tab,
        ) => {
          const [before, shown] = await tab.run(async () => {
            const element = document.querySelector('home-remedies') as HTMLElement;
            const texts = [document.inPage.text(element)];
            const changed = [Array.prototype, String.prototype];
            for (const one of changed) Reflect.set(one, 'toJSON', () => 'mangled');
            Reflect.set(Array.prototype, 'reduce', Reflect.get(document, 'reduce'));
            const anew = element.cloneNode(true) as HTMLElement;
            element.after(anew);
            await document.inPage.painted();
            texts.push(document.inPage.text(anew));
            anew.remove();
            Reflect.set(Array.prototype, 'reduce', Reflect.get(document, 'realReduce'));
            for (const one of changed) Reflect.deleteProperty(one, 'toJSON');
            return texts;
          });
          assert.equal(shown, before);
        },
      },
    },
    // Lit reads its own names off the window before it runs: what an id put there has no `push`.
    'an id that is a name of Lit’s': {
      body: `<div id="litHtmlVersions"></div>${elements}${scriptTag()}`,
      shows: 'children',
      tells: [/^error: \[spasm-elements\] The script failed, and the page stays as it was\./],
    },
  },
} satisfies Host;
