/**
 * The script of a page of one element (`embed/…/index.html`), beside the drop-in. It gives the element
 * the options of the page's address that `allowedAttributes` lets through, and tells a page that holds this
 * one in a frame how tall it is: nothing else, and only to who asked.
 */
import { attributeText } from '../internal/attribute-value.js';
import { optionsOf, setAllowedAttributes } from './allowed-attributes.js';

const element = document.querySelector('main > *') as HTMLElement;
const optionOf = optionsOf(location.search);
// The page has no title but that of the element.
setAllowedAttributes(element, (name) => optionOf(name) ?? (name === 'heading-level' ? '1' : null));

// The ground around the element is dark where it is.
const theme = attributeText(element.getAttribute('theme'))?.toLowerCase() ?? '';
if (['dark', 'auto'].includes(theme))
  for (const ground of document.querySelectorAll<HTMLElement>('[data-theme]'))
    ground.dataset['theme'] = theme;

/** Posts the height to each page that asked: WordPress, and by origin. */
const listeners = new Map<string, (height: number) => void>();

const postHeight = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  for (const post of listeners.values()) post(height);
};

/** WordPress keeps a frame hidden until it hears its height with the secret that it gave. */
function listenForWordPress(secret: string): void {
  listeners.set('WordPress', (value) => {
    // It asks from behind a sandbox, and may itself be one: only the secret says who it is.
    parent.postMessage({ message: 'height', value, secret }, '*');
  });
  postHeight();
}

if (parent !== self) {
  // Most sites refuse to be shown in a frame. A call, and what jumps within the page, stay in it.
  document.head.append(Object.assign(document.createElement('base'), { target: '_blank' }));

  const [, secret] = /[#&?]secret=(\w+)/.exec(location.hash) ?? [];
  if (secret) listenForWordPress(secret);

  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const { type, message, secret } = Object(data) as Record<string, unknown>;
    if (message === 'ready' && typeof secret === 'string') listenForWordPress(secret);
    // An answer for an origin reaches it alone; a page without one can't be told apart from others.
    if (type !== 'spasm-height' || origin === 'null') return;
    listeners.set(origin, (height) => {
      parent.postMessage({ type: 'spasm-height', height }, origin);
    });
    postHeight();
  });
  new ResizeObserver(postHeight).observe(document.body);
}
