/** What the stories of all elements share. Args are what an editor writes: attributes, slots, and colours. */
import type { Decorator, Meta } from '@storybook/web-components-vite';
import { html, noChange, render as litRender } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { argTypes } from './arg-types.js';

type Args = Record<string, unknown>;

/** The slots, and what stands in them. */
const SLOTS: Record<string, string> = { heading: 'span', intro: 'p', action: 'a' };

/** What the stories of one element start from. */
export function element(tag: string) {
  return {
    component: tag,
    argTypes: argTypes(tag),
    render: (args) => written(tag, args),
    parameters: {
      // "Show code" is the HTML to paste, without the frame that a story stands in.
      docs: {
        codePanel: true,
        source: {
          type: 'dynamic',
          excludeDecorators: true,
          transform: (code: string) => code.replaceAll('=""', ''),
        },
      },
    },
  } satisfies Meta;
}

/** Puts a story in a column as narrow as a page may have. */
export const inWidth =
  (width: string): Decorator =>
  (story) =>
    html`<div style="inline-size: ${width}">${story()}</div>`;

/** Puts a story in a page that our script has not reached: a frame of its own, where no tag is defined. */
export const beforeTheScript: Decorator = (story) => {
  const page = document.createElement('body');
  litRender(story(), page);
  const source = `<!doctype html><html lang="en"><title>Before the script</title>${page.outerHTML}</html>`;
  return html`<iframe
    title="Before the script"
    srcdoc=${source}
    style="display: block; inline-size: 100%; border: 0"
  ></iframe>`;
};

function written(tag: string, args: Args) {
  const name = unsafeStatic(tag);
  const children = Object.keys(SLOTS).flatMap((slot) =>
    args[slot] ? ['\n  ', slotted(slot, args[slot] as string)] : [],
  );
  if (children.length > 0) children.push('\n');
  return staticHtml`<${name} ${settings(args)}>${children}</${name}>`;
}

function slotted(slot: string, words: string): HTMLElement {
  const made = document.createElement(SLOTS[slot] ?? 'span');
  made.slot = slot;
  if (made instanceof HTMLAnchorElement) made.href = 'https://example.com/book';
  made.textContent = words;
  return made;
}

/** Writes args on a tag, and takes off those that went. The element stays, and with it a checker's answers. */
const settings = directive(
  class extends Directive {
    #args: Args = {};

    override update({ element }: ElementPart, [args]: [Args]) {
      for (const name of Object.keys({ ...this.#args, ...args })) {
        set(element as HTMLElement, name, args[name]);
      }
      this.#args = args;
      return noChange;
    }

    /** Never called; it says what `settings` takes. */
    render(args: Args): unknown {
      return args;
    }
  },
);

function set(element: HTMLElement, name: string, value: unknown): void {
  if (name in SLOTS) return;
  if (typeof value === 'function')
    element.addEventListener(eventName(name), value as EventListener);
  else if (name.startsWith('--')) element.style.setProperty(name, (value ?? '') as string);
  else if (value === true) element.setAttribute(name, '');
  else if (typeof value === 'string' && value !== '') element.setAttribute(name, value);
  else element.removeAttribute(name);
}

/** Storybook hands its listener for `spasm-open` over as `onSpasmOpen`. */
const eventName = (listener: string) =>
  listener
    .slice(2)
    .replace(/\B[A-Z]/g, '-$&')
    .toLowerCase();
