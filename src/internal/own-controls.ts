/**
 * What our own controls take to themselves. A page sees all that happens in us as happening to one unknown
 * element, so its shortcuts and its touch shims can't tell a control of ours from its text.
 *
 * For handlers that are properties of an element (`onkeydown`) inside the root: code of a page that wraps
 * `addEventListener` would learn there which control it was.
 */

/** Keys that activate a control, and those that answer a question. */
const ACTIVATES = /^(?: |Enter)$/;
const ANSWERS = /^(?:.$|Enter|Arrow)/;

/** The control of ours that an event happens to; none where it is what a page put into a slot. */
export function controlOf({ target, currentTarget }: Event): Element | null {
  const control = (target as Element).closest('a, button, input, label, summary');
  return (currentTarget as Element).contains(control) ? control : null;
}

/** The key that went down on a control of ours. Its release is ours too, wherever the focus has gone by then. */
let pressed: string | undefined;

/**
 * Keeps a key for our control that has the focus: it would trigger the page's shortcuts too. All other keys go
 * on to the page: they close a dialog, or call an assistive tool.
 */
export function keepKey(event: KeyboardEvent): void {
  const control = controlOf(event);
  const kept = control?.localName === 'input' ? ANSWERS : ACTIVATES;
  const isKept =
    control && kept.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
  // A button that is held down acts once.
  if (isKept && event.repeat && control.localName === 'button') event.preventDefault();
  if (isKept || (event.type === 'keyup' && event.key === pressed)) event.stopPropagation();
  if (event.type !== 'keypress')
    pressed = isKept && event.type === 'keydown' ? event.key : undefined;
}
