import { isServer, LitElement } from 'lit';

/**
 * Whether an element is made where there is no page to show it: by a server that renders. Lit's own word says
 * that Node runs it; tests that give Node a page run there too. In a browser's build this is `false`, and
 * what hangs on it is left out.
 */
export const isOnServer = (isServer as boolean) && !('ownerDocument' in LitElement.prototype);
